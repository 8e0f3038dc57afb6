package org.atlas287g.domain.document;

/**
 * What came of asking for a URL once.
 *
 * @param kind what it means
 * @param detail why, for editors: a status such as {@code 404}, or a word of lower-case letters and
 *     hyphens, such as {@code timeout}
 */
public record LinkAnswer(Kind kind, String detail) {

  /** What an answer means. */
  public enum Kind {
    /** The document is there. */
    FOUND,
    /** Its server says that it is not: status 404 or 410. */
    GONE,
    /** There is no server of that name. */
    UNKNOWN_HOST,
    /**
     * Says nothing of the document. A status such as 403 may be meant for programs only, and an
     * error of the server may pass.
     */
    UNCLEAR,
    /** The same, and the server is busy or out of reach: it is not asked for others for a while. */
    UNAVAILABLE
  }
}
