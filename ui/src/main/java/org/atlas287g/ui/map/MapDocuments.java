package org.atlas287g.ui.map;

import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;

/** Addresses of the documents that maps are drawn from. */
public final class MapDocuments {
  static final String AGREEMENTS = "/api/v1/map/agreements.json";

  private MapDocuments() {}

  /** Address of the boundaries, which changes with their content. */
  public static String boundaries(CountyGeometry geometry) {
    return "/api/v1/boundaries/" + geometry.hash() + "/counties.json";
  }

  /** Address of the places that the map names, which changes with their content. */
  static String places(MapPlaces places) {
    return "/api/v1/map/places/" + places.hash() + "/places.json";
  }
}
