package org.atlas287g.domain.document;

/** What is published of a document's link. */
public enum LinkState {
  /** Never checked, or nothing certain is known. */
  UNCHECKED,
  /** The source prints the document's name without a URL. */
  NO_ADDRESS,
  /** The document was there at the last check that had a clear answer. */
  WORKING,
  /** The document was missing at two checks at least a day apart, and not there in between. */
  BROKEN
}
