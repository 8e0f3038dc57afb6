package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the program and the Atlas are, the sources, the method, its limits, and licenses. */
@RestController
public class AboutPage {
  private final RecordPages pages;

  AboutPage(RecordPages pages) {
    this.pages = pages;
  }

  @GetMapping(PagePaths.ABOUT)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "about", (s, _) -> Map.of("figures", Summary.of(s)));
  }
}
