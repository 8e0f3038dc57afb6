package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.atlas287g.ui.api.ApiDescription;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API to read. */
@RestController
class ApiPage {
  private final RecordPages pages;
  private final ApiDescription description;

  ApiPage(RecordPages pages, ApiDescription description) {
    this.pages = pages;
    this.description = description;
  }

  @GetMapping(PagePaths.API)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "api", (_, _) -> Map.of("api", description));
  }
}
