package org.atlas287g.ui.map;

import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.publication.Snapshot;

/** Addresses of the documents that maps are drawn from. */
public final class MapDocuments {
  private MapDocuments() {}

  /**
   * Address of the agreements, which names the revision that the page was made of: no cache shows
   * an older one then.
   */
  static String agreements(Snapshot snapshot) {
    return "/api/v1/map/agreements.json?revision=" + snapshot.revision().number();
  }

  /** URL of the boundaries, which changes with their content. */
  public static String boundaries(CountyGeometry geometry) {
    return "/api/v1/boundaries/" + geometry.hash() + "/counties.json";
  }

  /** URL of all places and ZIP codes, which changes with their content. */
  static String gazetteer(MapPlaces places) {
    return "/api/v1/map/gazetteer/" + places.gazetteer().hash() + "/gazetteer.json";
  }

  /** URL of the places that the map names, which changes with their content. */
  static String places(MapPlaces places) {
    return "/api/v1/map/places/" + places.largest().hash() + "/places.json";
  }
}
