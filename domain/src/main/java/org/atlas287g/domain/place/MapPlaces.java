package org.atlas287g.domain.place;

/** Port: the largest places, as the document that browsers write on the map of the boundaries. */
public interface MapPlaces {
  /** Hash of the document's content: hexadecimal, changes when and only when a byte changes. */
  String hash();

  /**
   * The document (UTF-8 JSON, described in {@code docs/map-geometry.md}). Callers must not modify
   * the array.
   */
  byte[] json();
}
