package org.atlas287g.ui.chart;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.AskedLanguage;
import org.atlas287g.ui.api.NotFound;
import org.atlas287g.ui.drawing.Theme;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.picture.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The charts of pages as files. */
@RestController
class ChartEndpoints {
  private static final int LEAST = 320;
  private static final int MOST = 2000;
  private static final int USUAL = 800;

  private final Answers answers;
  private final CountyDirectory counties;
  private final I18NProvider translations;

  ChartEndpoints(Answers answers, CountyDirectory counties, I18NProvider translations) {
    this.answers = answers;
    this.counties = counties;
    this.translations = translations;
  }

  @GetMapping("/charts/{chart}.svg")
  void svg(HttpServletRequest request, HttpServletResponse response, @PathVariable String chart)
      throws IOException {
    answers.send(
        request,
        response,
        (s, _) -> {
          Asked asked = asked(request, "theme", "width");
          String svg = find(request, asked, s, chart).svg(width(asked), theme(asked));
          return new Representation(Representation.SVG, svg.getBytes(StandardCharsets.UTF_8));
        });
  }

  @GetMapping("/charts/{chart}.png")
  void png(HttpServletRequest request, HttpServletResponse response, @PathVariable String chart)
      throws IOException {
    answers.sendPicture(
        request,
        response,
        (s, _) -> {
          Asked asked = asked(request, "theme", "width");
          return new Representation(
              Representation.PNG, find(request, asked, s, chart).png(width(asked), theme(asked)));
        });
  }

  @GetMapping("/charts/{chart}.csv")
  void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable String chart)
      throws IOException {
    answers.send(
        request,
        response,
        (s, _) -> {
          byte[] csv =
              find(request, asked(request), s, chart).csv().getBytes(StandardCharsets.UTF_8);
          return Representation.download(
              Representation.CSV,
              csv,
              csv,
              "287g-%s-%s.csv".formatted(chart, s.revision().newest()));
        });
  }

  private static Asked asked(HttpServletRequest request, String... more) {
    List<String> parameters = new ArrayList<>(List.of("state", "asOf", "lang"));
    parameters.addAll(List.of(more));
    return Asked.of(request, parameters);
  }

  private Chart find(HttpServletRequest request, Asked asked, Snapshot snapshot, String name) {
    StateCode state =
        asked.value("state", "a postal code or name such as FL or Florida", StateCode::find);
    Words words = new Words(translations, AskedLanguage.of(request));
    DayView view = new DayView(snapshot, asked.day("asOf", snapshot.revision().newest()));
    return new Charts(words, view, counties, state)
        .find(name)
        .orElseThrow(() -> new NotFound("There is no such chart; docs/pictures.md lists them."));
  }

  private static int width(Asked asked) {
    return asked.number("width", LEAST, MOST, USUAL);
  }

  private static Theme theme(Asked asked) {
    @Nullable Theme theme = asked.value("theme", "light or dark", Theme::find);
    return theme == null ? Theme.LIGHT : theme;
  }
}
