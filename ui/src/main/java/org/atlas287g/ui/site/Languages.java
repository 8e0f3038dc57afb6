package org.atlas287g.ui.site;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chooses English or Spanish for a page: the address's {@code lang} parameter, which is remembered
 * in a cookie; else that cookie; else what the browser asks for; else English.
 */
@Component
class Languages implements VaadinServiceInitListener {
  static final String PARAMETER = "lang";
  private static final String COOKIE = "atlas-lang";
  private static final Locale SPANISH = Locale.of("es");

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(Languages::choose);
  }

  /** The language that the switch offers on a page in the given one. */
  static Locale other(Locale current) {
    return current.getLanguage().equals("es") ? Locale.ENGLISH : SPANISH;
  }

  /** The language of the answer to a request. */
  static Locale choose(HttpServletRequest request) {
    return supported(request.getParameter(PARAMETER))
        .or(() -> remembered(request.getCookies()))
        .or(() -> supported(request.getLocale().getLanguage()))
        .orElse(Locale.ENGLISH);
  }

  /** Keeps a language that the address asks for. */
  static void remember(HttpServletRequest request, HttpServletResponse response) {
    supported(request.getParameter(PARAMETER))
        .ifPresent(asked -> {
          Cookie cookie = new Cookie(COOKIE, asked.getLanguage());
          cookie.setPath("/");
          cookie.setHttpOnly(true);
          cookie.setAttribute("SameSite", "Lax");
          cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
          response.addCookie(cookie);
        });
  }

  private static void choose(UIInitEvent event) {
    Locale locale = Locale.ENGLISH;
    if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
      locale = choose(request);
      if (VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
        remember(request, response);
      }
    }
    event.getUI().setLocale(locale);
    event.getUI().getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
  }

  private static Optional<Locale> remembered(Cookie @Nullable [] cookies) {
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(COOKIE))
            .findFirst()
            .flatMap(c -> supported(c.getValue()));
  }

  private static Optional<Locale> supported(@Nullable String language) {
    if ("en".equals(language)) {
      return Optional.of(Locale.ENGLISH);
    }
    return "es".equals(language) ? Optional.of(SPANISH) : Optional.empty();
  }
}
