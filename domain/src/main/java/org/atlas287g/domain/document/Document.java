package org.atlas287g.domain.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A published document.
 *
 * @param kind what it is
 * @param url its address, unwrapped and absolute; null if the source names the document without a
 *     usable address
 * @param urlAsPrinted the address or text that the source printed; null if it printed none
 * @param linkState what is known of the link
 */
public record Document(
    Kind kind, @Nullable URI url, @Nullable String urlAsPrinted, LinkState linkState) {

  /** What a document is. */
  public enum Kind {
    /** Memorandum of agreement. */
    MOA,
    ADDENDUM,
    MINUTES,
    NOTICE
  }

  /** What is known of a document's link. */
  public enum LinkState {
    /** Never tried. */
    UNCHECKED,
    /** The source prints the document's name without an address. */
    NO_ADDRESS,
    WORKING,
    BROKEN
  }
}
