package org.atlas287g.geodata.composite;

import org.atlas287g.domain.place.County;

/**
 * A place as a point.
 *
 * @param name the name to write on the map
 * @param population inhabitants, at least 1
 * @param county the county that it lies in
 * @param lon degrees of longitude (NAD83 or WGS 84)
 * @param lat degrees of latitude
 */
public record PlacePoint(String name, long population, County county, double lon, double lat) {}
