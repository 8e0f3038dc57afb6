package org.atlas287g.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that every response has, whoever answers. */
public final class SecurityHeaders {
  private static final String NO_SENSORS =
      "camera=(), microphone=(), geolocation=(%s), payment=(), usb=(), browsing-topics=()";

  /** Views may ask where the browser is, as the map does; no frame in them may. */
  private static final String PLACE_ALONE = NO_SENSORS.formatted("self");

  private static final String NOTHING = NO_SENSORS.formatted("");
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private SecurityHeaders() {}

  /**
   * Sets them as the URL's rule says; that browsers must stay on TLS is said over TLS only. No
   * answer is kept but a file, unless those who answer say so: a failure never is.
   */
  public static void set(HttpServletRequest request, HttpServletResponse response) {
    set(Urls.of(request), request, response);
  }

  /** The same for a URL whose rule is known. */
  public static void set(UrlRule rule, HttpServletRequest request, HttpServletResponse response) {
    setPolicy(response, rule.kind().policy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", rule.kind() == Kind.VIEW ? PLACE_ALONE : NOTHING);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
    setKeeping(response, rule.kind() == Kind.FILE ? rule.keeping() : Keeping.NEVER);
  }

  /** Says what an answer may load and run, in place of what its URL may. */
  public static void setPolicy(HttpServletResponse response, Policy policy) {
    response.setHeader("Content-Security-Policy", policy.text());
    // The header has no word for "everyone".
    if (!policy.isFramed()) {
      response.setHeader("X-Frame-Options", "DENY");
    }
  }

  /** Says how an answer may be kept. */
  public static void setKeeping(HttpServletResponse response, Keeping keeping) {
    response.setHeader("Cache-Control", keeping.header());
  }
}
