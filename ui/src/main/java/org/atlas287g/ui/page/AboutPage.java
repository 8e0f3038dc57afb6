package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.ui.api.JsonDictionary;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the program and the Atlas are, the sources, and what the data mean. */
@RestController
public class AboutPage {
  private final RecordPages pages;
  private final Publisher publisher;

  AboutPage(RecordPages pages, Publisher publisher) {
    this.pages = pages;
    this.publisher = publisher;
  }

  @GetMapping(PagePaths.ABOUT)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "about", (s, _) -> content(s));
  }

  private Map<String, Object> content(Snapshot snapshot) {
    Map<String, Object> content = new HashMap<>();
    content.put("figures", Summary.of(snapshot));
    content.put("contact", publisher.contact());
    return content;
  }

  @GetMapping(PagePaths.ABOUT_DATA)
  void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request, response, "aboutdata", (_, _) -> Map.of("documents", JsonDictionary.documents()));
  }
}
