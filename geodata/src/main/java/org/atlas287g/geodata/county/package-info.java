/**
 * The counties: read from a shapefile, looked up by code, state, and point.
 *
 * @see org.atlas287g.geodata.county.CountyIndex
 */
@NullMarked
package org.atlas287g.geodata.county;

import org.jspecify.annotations.NullMarked;
