package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.atlas287g.ui.language.Languages;

/** Sends rendered pages. */
public final class PageAnswer {
  private PageAnswer() {}

  /** Sends a page as HTML and remembers the language that its URL asks for. */
  static void send(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    Languages.remember(request, response);
    byte[] content = page.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
