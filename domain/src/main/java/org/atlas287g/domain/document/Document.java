package org.atlas287g.domain.document;

import java.net.URI;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A published document. What is known of its link is not part of it, see {@link LinkChecks}: many
 * documents may share a URL, and a check is not a change of the record.
 *
 * @param kind what it is
 * @param url its URL, unwrapped and absolute; null if the source names the document without a
 *     usable URL
 * @param urlAsPrinted the URL or text that the source printed; null if it printed none
 */
public record Document(Kind kind, @Nullable URI url, @Nullable String urlAsPrinted) {
  /**
   * Checks both.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if one is longer than may be, or the URL not of
   *     the web
   */
  public Document {
    url = Limit.DOCUMENT_URL.urlOrNull(url);
    urlAsPrinted = Limit.URL_AS_PRINTED.textOrNull(urlAsPrinted);
  }

  /** What a document is. */
  public enum Kind {
    /** Memorandum of agreement. */
    MOA,
    ADDENDUM,
    MINUTES,
    NOTICE
  }
}
