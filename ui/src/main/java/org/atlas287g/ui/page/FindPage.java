package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The search for those who have no map: which pages a text may mean. */
@RestController
class FindPage {
  private final Templates templates;
  private final Frames frames;
  private final Suggestions suggestions;
  private final CurrentAccount current;

  FindPage(Templates templates, Frames frames, Suggestions suggestions, CurrentAccount current) {
    this.templates = templates;
    this.frames = frames;
    this.suggestions = suggestions;
    this.current = current;
  }

  @GetMapping(ReferencePaths.FIND)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean signedIn = current.find().isPresent();
    String text = Objects.requireNonNullElse(request.getParameter("q"), "");
    response.setHeader("X-Robots-Tag", "noindex");
    PageAnswer.sendCacheable(
        request,
        response,
        signedIn,
        templates.render(
            "find",
            Map.of(
                "frame", frames.of(request, signedIn),
                "text", text,
                "found", suggestions.find(text))));
  }
}
