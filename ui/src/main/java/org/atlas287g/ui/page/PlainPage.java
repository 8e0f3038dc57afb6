package org.atlas287g.ui.page;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.Policy;
import org.atlas287g.ui.web.SecurityHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page that needs no session, no database and no other file: why a request is not answered, and
 * where the data is all the same. Programs that ask for no page get a problem document.
 */
@Component
public class PlainPage {
  private final Templates templates;
  private final I18NProvider translations;

  PlainPage(Templates templates, I18NProvider translations) {
    this.templates = templates;
    this.translations = translations;
  }

  /** Says that something failed. */
  public void sendError(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    send(request, response, status, "error." + kind(status));
  }

  /**
   * Sends the page.
   *
   * @param reason what it says: the beginning of the keys of its title and its text
   */
  public void send(
      HttpServletRequest request, HttpServletResponse response, int status, String reason)
      throws IOException {
    response.setStatus(status);
    SecurityHeaders.setKeeping(response, Keeping.NEVER);
    String accepted = request.getHeader("Accept");
    boolean page = accepted != null && accepted.contains("text/html");
    byte[] content =
        (page ? page(request, response, reason) : problem(response, status))
            .getBytes(StandardCharsets.UTF_8);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private String page(HttpServletRequest request, HttpServletResponse response, String reason) {
    SecurityHeaders.setPolicy(response, Policy.ALONE);
    response.setContentType("text/html;charset=UTF-8");
    Words words = new Words(translations, Languages.choose(request));
    return templates.render("plain", Map.of("words", words, "reason", reason));
  }

  private static String problem(HttpServletResponse response, int status) {
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    HttpStatus known = HttpStatus.resolve(status);
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of("status", status, "title", known == null ? "" : known.getReasonPhrase()));
  }

  private static String kind(int status) {
    return switch (status) {
      case 401, 403 -> "refused";
      case 404, 410 -> "absent";
      case 405, 501 -> "method";
      case 413, 414, 431 -> "large";
      default -> status < 500 ? "unreadable" : "failed";
    };
  }
}
