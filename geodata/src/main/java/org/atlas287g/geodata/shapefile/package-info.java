/**
 * A read-only GeoTools data store for ESRI shapefiles, found by {@code DataStoreFinder}.
 *
 * @see org.atlas287g.geodata.shapefile.ShapefileDataStoreFactory
 */
@NullMarked
package org.atlas287g.geodata.shapefile;

import org.jspecify.annotations.NullMarked;
