/**
 * The boundaries in use: chosen, read, prepared for the map, and kept between starts.
 *
 * @see org.atlas287g.geodata.boundary.Boundaries
 */
@NullMarked
package org.atlas287g.geodata.boundary;

import org.jspecify.annotations.NullMarked;
