package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The security headers of every response, whoever answers. */
public final class SecurityHeaders {
  private static final String POLICY = "Content-Security-Policy";

  /** Data, which no browser should render, frame or run. */
  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private static final String NO_SENSORS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private SecurityHeaders() {}

  /** Sets them as data has them; that browsers must stay on TLS is said over TLS only. */
  public static void set(HttpServletRequest request, HttpServletResponse response) {
    setPolicy(response, DATA_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", NO_SENSORS);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
  }

  /**
   * Says what a page may load and run, in place of nothing.
   *
   * @param contentPolicy a content security policy
   */
  public static void setPolicy(HttpServletResponse response, String contentPolicy) {
    response.setHeader(POLICY, contentPolicy);
  }
}
