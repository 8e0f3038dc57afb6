package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.atlas287g.ui.security.UnknownPage;
import org.springframework.stereotype.Component;

/**
 * The page for a URL that leads nowhere, without a session, so that nobody fills the server with
 * sessions by asking for what is not there.
 */
@Component
class NotFoundPage implements UnknownPage {
  private final Templates templates;
  private final Frames frames;

  NotFoundPage(Templates templates, Frames frames) {
    this.templates = templates;
    this.frames = frames;
  }

  /**
   * Browsers that ask for a page get one; scripts, and whoever sends something, only the status.
   */
  @Override
  public void send(HttpServletRequest request, HttpServletResponse response, boolean signedIn)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setHeader("X-Robots-Tag", "noindex");
    String accepted = request.getHeader("Accept");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads || accepted == null || !accepted.contains("text/html")) {
      response.setContentLength(0);
      return;
    }
    PageAnswer.send(
        request,
        response,
        templates.render("notfound", Map.of("frame", frames.of(request, signedIn))));
  }
}
