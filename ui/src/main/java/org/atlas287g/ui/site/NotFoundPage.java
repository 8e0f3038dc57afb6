package org.atlas287g.ui.site;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atlas287g.ui.security.UnknownPage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for an address that leads nowhere: the site's frame and a sentence, as plain HTML, so
 * that nobody fills the server with sessions by asking for what is not there.
 *
 * @see NotFoundView
 */
@Component
class NotFoundPage implements UnknownPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%1$s">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>%2$s · %3$s</title>
      <style>html { color-scheme: light dark } body { margin: 0 }</style>
      <link rel="stylesheet" href="/styles.css">
      </head>
      <body>
      <div class="site">
      <a class="skip-link" href="#content">%4$s</a>
      <header class="site-header">
      <a class="brand" href="/">%3$s</a>
      <nav aria-label="%5$s"><ul>%6$s</ul></nav>
      <a class="language" href="?lang=%7$s" lang="%7$s">%8$s</a>
      </header>
      <main id="content" tabindex="-1">
      <div class="prose">
      <h1>%2$s</h1>
      <p>%9$s</p>
      <p>%10$s</p>
      </div>
      </main>
      </div>
      </body>
      </html>
      """;

  private final I18NProvider translations;

  NotFoundPage(I18NProvider translations) {
    this.translations = translations;
  }

  /**
   * Browsers that ask for a page get one; scripts, and whoever sends something, only the status.
   */
  @Override
  public void send(HttpServletRequest request, HttpServletResponse response, boolean signedIn)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setHeader("Cache-Control", "no-store");
    String accepted = request.getHeader("Accept");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads || accepted == null || !accepted.contains("text/html")) {
      response.setContentLength(0);
      return;
    }
    Locale locale = Languages.choose(request);
    Languages.remember(request, response);
    byte[] page = render(locale, signedIn).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private String render(Locale locale, boolean signedIn) {
    Locale other = Languages.other(locale);
    String links =
        SiteNavigation.links(signedIn).entrySet().stream()
            .map(link ->
                "<li><a href=\"/%s\">%s</a></li>"
                    .formatted(link.getKey(), text(link.getValue(), locale)))
            .collect(Collectors.joining());
    return PAGE.formatted(
        locale.getLanguage(),
        text("notfound.title", locale),
        text("site.name", locale),
        text("site.skip", locale),
        text("nav.label", locale),
        links,
        other.getLanguage(),
        HtmlUtils.htmlEscape(other.getDisplayLanguage(other), "UTF-8"),
        text("notfound.text", locale),
        text("notfound.look", locale));
  }

  private String text(String key, Locale locale) {
    return HtmlUtils.htmlEscape(translations.getTranslation(key, locale), "UTF-8");
  }
}
