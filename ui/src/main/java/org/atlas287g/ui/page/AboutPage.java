package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.ui.api.JsonDictionary;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the program and the Atlas are, the sources, and what the data mean. */
@RestController
public class AboutPage {
  /** Paths of the data that the page leads to. */
  public static final List<String> DATA =
      List.of(
          "/api/v1/summary",
          "/api/v1/agreements",
          "/api/v1/agreements.csv",
          "/api/v1/agreements.xlsx",
          "/api/v1/meetings",
          "/api/v1/meetings.csv",
          "/api/v1/meetings.xlsx");

  private final RecordPages pages;

  AboutPage(RecordPages pages) {
    this.pages = pages;
  }

  @GetMapping(PagePaths.ABOUT)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "about", (s, _) -> Map.of("figures", Summary.of(s)));
  }

  @GetMapping(PagePaths.ABOUT_DATA)
  void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request, response, "aboutdata", (_, _) -> Map.of("documents", JsonDictionary.documents()));
  }
}
