package org.atlas287g.ui.site;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
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

  private static void choose(UIInitEvent event) {
    VaadinRequest request = VaadinRequest.getCurrent();
    Optional<Locale> asked = supported(request.getParameter(PARAMETER));
    asked.ifPresent(Languages::remember);
    Locale locale =
        asked
            .or(() -> remembered(request))
            .or(() -> supported(request.getLocale().getLanguage()))
            .orElse(Locale.ENGLISH);
    event.getUI().setLocale(locale);
    event.getUI().getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
  }

  private static Optional<Locale> remembered(VaadinRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(COOKIE))
            .findFirst()
            .flatMap(c -> supported(c.getValue()));
  }

  private static void remember(Locale locale) {
    VaadinResponse response = VaadinResponse.getCurrent();
    if (response == null) {
      return;
    }
    Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    response.addCookie(cookie);
  }

  private static Optional<Locale> supported(@Nullable String language) {
    if ("en".equals(language)) {
      return Optional.of(Locale.ENGLISH);
    }
    return "es".equals(language) ? Optional.of(SPANISH) : Optional.empty();
  }
}
