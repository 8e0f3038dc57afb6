package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The security headers of data responses, which no browser should render, frame or run. */
public final class DataHeaders {
  private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private DataHeaders() {}

  /** Sets the headers; that browsers must stay on TLS is said over TLS only. */
  public static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
  }
}
