package org.atlas287g.domain.place;

/**
 * Port: all places and ZIP codes of the gazetteer in use with their counties, as the document in
 * which browsers find them by themselves.
 */
public interface MapGazetteer {
  /** Hash of the document's content: hexadecimal, changes when and only when a byte changes. */
  String hash();

  /**
   * The document (UTF-8 JSON, described in {@code docs/map-geometry.md}). Callers must not modify
   * the array.
   */
  byte[] json();
}
