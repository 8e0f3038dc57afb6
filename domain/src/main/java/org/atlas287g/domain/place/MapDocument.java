package org.atlas287g.domain.place;

/** A document that browsers read, and that never changes under its hash. */
public interface MapDocument {
  /** Hash of the document's content: hexadecimal, changes when and only when a byte changes. */
  String hash();

  /**
   * The document (UTF-8 JSON, described in {@code docs/map-geometry.md}). Callers must not modify
   * the array.
   */
  byte[] json();
}
