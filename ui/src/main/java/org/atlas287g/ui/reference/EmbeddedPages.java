package org.atlas287g.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.NotFound;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.Templates;
import org.atlas287g.ui.web.EmbedPaths;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Counties for frames in other sites' pages, which need no scripts. */
@RestController
class EmbeddedPages {
  private final Answers answers;
  private final Frames frames;
  private final Templates templates;
  private final CountyDirectory counties;
  private final Desks desks;

  EmbeddedPages(
      Answers answers, Frames frames, Templates templates, CountyDirectory counties, Desks desks) {
    this.answers = answers;
    this.frames = frames;
    this.templates = templates;
    this.counties = counties;
    this.desks = desks;
  }

  @GetMapping(EmbedPaths.COUNTY)
  void county(HttpServletRequest request, HttpServletResponse response, @PathVariable String fips)
      throws IOException {
    Words words = frames.words(request);
    try {
      answers.send(
          request,
          response,
          (snapshot, days) -> {
            County county = ReferencePages.find(counties, fips);
            Map<String, Object> values = new HashMap<>();
            values.put("words", words);
            values.put("county", EmbeddedCounty.of(desks.onDay(request, snapshot, days), county));
            values.put("canonical", frames.canonical(ReferencePaths.county(county)));
            return Representation.html(templates.render("embeddedcounty", values));
          });
    } catch (NotFound absent) {
      byte[] page =
          templates
              .render("embeddednothing", Map.of("words", words))
              .getBytes(StandardCharsets.UTF_8);
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setContentType(Representation.HTML.toString());
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
    }
  }
}
