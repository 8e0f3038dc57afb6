package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.SecurityHeaders;
import org.atlas287g.ui.web.Urls;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

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

  /** The same for a page that caches may keep if they ask each time whether it is the newest. */
  public static void sendCacheable(
      HttpServletRequest request, HttpServletResponse response, boolean signedIn, String page)
      throws IOException {
    SecurityHeaders.setKeeping(
        response, signedIn ? Keeping.ASKING_PRIVATELY : Urls.of(request).keeping());
    response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie");
    String tag = "W/\"" + DigestUtils.md5DigestAsHex(page.getBytes(StandardCharsets.UTF_8)) + "\"";
    if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
      send(request, response, page);
    }
  }
}
