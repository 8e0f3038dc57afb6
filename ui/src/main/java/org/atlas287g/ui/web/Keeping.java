package org.atlas287g.ui.web;

/** How the answer of a URL may be kept. */
public enum Keeping {
  /** Not at all. */
  NEVER("no-store"),
  /** By every cache, which asks each time whether it is still the newest. */
  ASKING("no-cache, public"),
  /** The same, by the browser alone: it shows who is signed in. */
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
