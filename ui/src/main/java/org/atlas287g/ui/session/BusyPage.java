package org.atlas287g.ui.session;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Templates;
import org.atlas287g.ui.security.SecurityHeaders;
import org.springframework.stereotype.Component;

/**
 * A page that needs no session and no other file: the Atlas has as many visitors as it can serve,
 * and the data is there all the same.
 */
@Component
class BusyPage {
  /** Seconds after which trying again makes sense: those that closed a tab are gone by then. */
  private static final String RETRY_AFTER = "60";

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  private final Templates templates;
  private final I18NProvider translations;

  BusyPage(Templates templates, I18NProvider translations) {
    this.templates = templates;
    this.translations = translations;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Words words = new Words(translations, Languages.choose(request));
    byte[] page = templates.render("busy", Map.of("words", words)).getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER);
    response.setHeader("Cache-Control", "no-store");
    SecurityHeaders.set(request, response, POLICY);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
