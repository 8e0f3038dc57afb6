package org.atlas287g.domain.place;

/** Port: the boundaries in use, as the document that browsers draw. */
public interface CountyGeometry {
  /** Hash of the document's content: hexadecimal, changes when and only when a byte changes. */
  String hash();

  /**
   * The document (UTF-8 JSON, described in {@code docs/map-geometry.md}). Callers must not modify
   * the array.
   */
  byte[] json();
}
