package org.atlas287g.ui.web;

/** How the answer of a URL may be kept. */
public enum Keeping {
  /** Not at all. */
  NEVER("no-store"),
  /**
   * By every cache: a browser asks each time whether it is still the newest, a shared cache every
   * ten seconds. For a minute either may send what it has while it asks, and for a day if the
   * server does not answer.
   */
  BRIEFLY("public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400"),
  /** The same, but nobody is shown what may be old while it is asked for. */
  NEWEST("public, max-age=0, s-maxage=10, stale-if-error=86400"),
  /** By the browser alone, which asks each time: it shows who is signed in. */
  ASKING_PRIVATELY("no-cache, private"),
  /** For an hour, as Flow keeps its files. */
  AN_HOUR("max-age=3600"),
  /** By every cache for a year: the URL names the content. */
  FOREVER("max-age=31536000, public, immutable");

  private final String header;

  Keeping(String header) {
    this.header = header;
  }

  /** The value of {@code Cache-Control}. */
  public String header() {
    return header;
  }
}
