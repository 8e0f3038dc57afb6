package org.atlas287g.ui.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The rule that chooses English or Spanish, for every page: the URL's {@code lang} parameter, which
 * a cookie remembers; else that cookie; else the first of the browser's languages that the Atlas
 * has; else English.
 */
public final class Languages {
  /** The parameter of every page that asks for a language by its code. */
  public static final String PARAMETER = "lang";

  /** Spanish as it is written in the United States, with its numbers and dates. */
  public static final Locale SPANISH = Locale.of("es", "US");

  /** All languages, the default first. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, SPANISH);

  private static final String COOKIE = "atlas-lang";

  /** The parameter in which Flow's client tells the query of the page that it starts. */
  private static final String PAGE_QUERY = "query";

  private Languages() {}

  /** The language that the switch offers on a page in the given one. */
  public static Locale other(Locale current) {
    return current.getLanguage().equals(SPANISH.getLanguage()) ? Locale.ENGLISH : SPANISH;
  }

  /** The language of the answer to a request. */
  public static Locale choose(HttpServletRequest request) {
    return asked(request).orElseGet(() -> withoutUrl(request));
  }

  private static Locale withoutUrl(HttpServletRequest request) {
    return remembered(request.getCookies()).or(() -> preferred(request)).orElse(Locale.ENGLISH);
  }

  /**
   * The same before anybody may read the parameters: who reads those that Tomcat cannot decode must
   * refuse the request, and they are read once. A language in escapes is not recognized.
   */
  public static Locale chooseByHead(HttpServletRequest request) {
    return supported(parameter(request.getQueryString())).orElseGet(() -> withoutUrl(request));
  }

  /** Keeps a language that the URL asks for, for a year. */
  public static void remember(HttpServletRequest request, HttpServletResponse response) {
    // Tomcat's own cookie would format a date for each answer.
    asked(request)
        .ifPresent(asked ->
            response.addHeader(
                HttpHeaders.SET_COOKIE,
                COOKIE
                    + "="
                    + asked.getLanguage()
                    + "; Max-Age="
                    + Duration.ofDays(365).toSeconds()
                    + "; Path=/; HttpOnly; SameSite=Lax"
                    + (request.isSecure() ? "; Secure" : "")));
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    try {
      return supported(request.getParameter(PARAMETER))
          .or(() -> supported(parameter(request.getParameter(PAGE_QUERY))));
    } catch (IllegalStateException e) {
      return Optional.empty(); // the page that says so has a language, too
    }
  }

  /** The language parameter of a query string; null if it has none. */
  private static @Nullable String parameter(@Nullable String query) {
    return query == null
        ? null
        : Arrays.stream(query.split("&"))
            .filter(part -> part.startsWith(PARAMETER + "="))
            .map(part -> part.substring(PARAMETER.length() + 1))
            .findFirst()
            .orElse(null);
  }

  private static Optional<Locale> remembered(Cookie @Nullable [] cookies) {
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(COOKIE))
            .findFirst()
            .flatMap(c -> supported(c.getValue()));
  }

  /** Without a header of the browser the request would give the server's own language. */
  private static Optional<Locale> preferred(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? Optional.empty()
        : Collections.list(request.getLocales()).stream()
            .flatMap(l -> supported(l.getLanguage()).stream())
            .findFirst();
  }

  private static Optional<Locale> supported(@Nullable String code) {
    return ALL.stream().filter(l -> l.getLanguage().equals(code)).findFirst();
  }
}
