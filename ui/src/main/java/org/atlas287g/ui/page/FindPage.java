package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The search for those who have no map: which pages a text may mean. */
@RestController
class FindPage {
  private final RecordPages pages;
  private final Suggestions suggestions;

  FindPage(RecordPages pages, Suggestions suggestions) {
    this.pages = pages;
    this.suggestions = suggestions;
  }

  @GetMapping(ReferencePaths.FIND)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String text = Objects.requireNonNullElse(request.getParameter("q"), "");
    pages.send(
        request,
        response,
        "find",
        (s, _) -> Map.of("text", text, "found", suggestions.find(s, text)));
  }
}
