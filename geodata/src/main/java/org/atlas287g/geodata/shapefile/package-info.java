/**
 * A read-only ESRI shapefile store for GeoTools, found by its {@code DataStoreFinder}; it stands in
 * for gt-shapefile until that can be used.
 *
 * @see org.atlas287g.geodata.shapefile.ShapefileDataStoreFactory
 */
@NullMarked
package org.atlas287g.geodata.shapefile;

import org.jspecify.annotations.NullMarked;
