package org.atlas287g.ui.web;

/** What an answer may load and run in a browser. None may be framed by others. */
public enum Policy {
  /** Data, which no browser should render, frame or run. */
  DATA("default-src 'none'"),

  /** Pages without Vaadin run only their own scripts. */
  PLAIN(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"),

  /** A page that brings its styles with it and loads nothing. */
  ALONE("default-src 'none'; style-src 'unsafe-inline'"),

  /** Vaadin 25 starts its client with inline scripts and styles and compiles expressions. */
  VIEW(
      "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; "
          + "base-uri 'self'; form-action 'self'");

  private final String text;

  Policy(String loads) {
    this.text = loads + "; frame-ancestors 'none'";
  }

  /** The content security policy. */
  public String text() {
    return text;
  }
}
