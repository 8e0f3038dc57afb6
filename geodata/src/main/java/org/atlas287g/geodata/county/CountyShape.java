package org.atlas287g.geodata.county;

import org.atlas287g.domain.place.County;
import org.locationtech.jts.geom.Geometry;

/**
 * A county with its boundary.
 *
 * @param county the county
 * @param geometry a valid polygon or multi-polygon in degrees of longitude and latitude (NAD83 or
 *     WGS 84, which differ by millimeters); not to be modified
 */
public record CountyShape(County county, Geometry geometry) {}
