package org.atlas287g.ui.web;

/** What an answer may load and run in a browser, and who may frame it. */
public enum Policy {
  /** Data, which no browser should render, frame or run. */
  DATA("default-src 'none'"),

  /**
   * What other sites show in a frame: nothing in it is done by a click but what the reader sees.
   * The one policy that lets everyone frame an answer.
   */
  EMBEDDED(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'",
      "*"),

  /** Pages without Vaadin run only their own scripts. */
  PLAIN(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; "
          + "form-action 'self'"),

  /** A page that brings its styles with it and loads nothing. */
  ALONE("default-src 'none'; style-src 'unsafe-inline'"),

  /** Vaadin 25 starts its client with inline scripts and styles and compiles expressions. */
  VIEW(
      "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; manifest-src 'self'; frame-src 'self'; worker-src 'self' blob:; "
          + "base-uri 'self'; form-action 'self'");

  private static final String NOBODY = "'none'";

  private final String text;
  private final boolean framed;

  Policy(String loads) {
    this(loads, NOBODY);
  }

  Policy(String loads, String frames) {
    this.text = loads + "; frame-ancestors " + frames;
    this.framed = !frames.equals(NOBODY);
  }

  /** Whether other sites may show the answer in a frame. */
  public boolean isFramed() {
    return framed;
  }

  /** The content security policy. */
  public String text() {
    return text;
  }
}
