package org.atlas287g.ui.session;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.atlas287g.ui.security.SecurityHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * A page that needs no session and no other file: the Atlas has as many visitors as it can serve,
 * and the data is there all the same. In Spanish if the browser prefers it, else in English.
 */
@Component
class BusyPage {
  /** Seconds after which trying again makes sense: those that closed a tab are gone by then. */
  private static final String RETRY_AFTER = "60";

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s – %s</title>
      <style>
      html { color-scheme: light dark; background: light-dark(#fff, #161b22); \
      color: light-dark(#1b2430, #e7ebf0); font: 1rem/1.5 system-ui, sans-serif }
      main { max-width: 36rem; margin: 4rem auto; padding: 0 1rem }
      a { color: light-dark(#14539a, #8cbcf5) }
      </style>
      </head>
      <body>
      <main>
      <p>%s</p>
      <h1>%s</h1>
      <p>%s</p>
      <p>%s</p>
      <ul>
      <li><a href="/api/v1/summary">%s</a></li>
      <li><a href="/api/v1/agreements.csv">%s</a></li>
      </ul>
      </main>
      </body>
      </html>
      """;

  private final I18NProvider translations;

  BusyPage(I18NProvider translations) {
    this.translations = translations;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Locale locale =
        request.getLocale().getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    byte[] page = render(locale).getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER);
    response.setHeader("Cache-Control", "no-store");
    SecurityHeaders.set(request, response, POLICY);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private String render(Locale locale) {
    String site = text(translations.getTranslation("site.name", locale));
    String title = text(translations.getTranslation("busy.title", locale));
    return PAGE.formatted(
        locale.getLanguage(),
        title,
        site,
        site,
        title,
        text(translations.getTranslation("busy.again", locale)),
        text(translations.getTranslation("busy.data", locale)),
        text(translations.getTranslation("busy.summary", locale)),
        text(translations.getTranslation("busy.csv", locale)));
  }

  private static String text(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
