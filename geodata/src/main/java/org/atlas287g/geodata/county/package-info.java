/**
 * The counties: read from a shapefile, looked up by code, name and point, cached between starts.
 *
 * @see org.atlas287g.geodata.county.CountyIndex
 */
@NullMarked
package org.atlas287g.geodata.county;

import org.jspecify.annotations.NullMarked;
