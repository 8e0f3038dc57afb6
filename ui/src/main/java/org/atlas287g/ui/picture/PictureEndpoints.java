package org.atlas287g.ui.picture;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.AskedLanguage;
import org.atlas287g.ui.drawing.PixelDrawing;
import org.atlas287g.ui.drawing.SvgDrawing;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The map as a picture, with the parameters of the map's URL. */
@RestController
class PictureEndpoints {
  private final Answers answers;
  private final CountyDirectory counties;
  private final CountyOutlines outlines;
  private final I18NProvider translations;

  PictureEndpoints(
      Answers answers,
      CountyDirectory counties,
      CountyOutlines outlines,
      I18NProvider translations) {
    this.answers = answers;
    this.counties = counties;
    this.outlines = outlines;
    this.translations = translations;
  }

  @GetMapping(PagePaths.MAP_PICTURE)
  void png(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.sendPicture(
        request,
        response,
        (s, _) -> {
          MapQuery query = MapQuery.read(request, s, counties);
          PixelDrawing drawing =
              new PixelDrawing(query.width(), query.height(), query.theme().surface());
          picture(query, words(request, s, query)).draw(drawing);
          return new Representation(Representation.PNG, drawing.png());
        });
  }

  @GetMapping(PagePaths.MAP_DRAWING)
  void svg(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.sendPicture(
        request,
        response,
        (s, _) -> {
          MapQuery query = MapQuery.read(request, s, counties);
          SvgDrawing drawing =
              SvgDrawing.file(query.width(), query.height(), query.theme().surface());
          MapWords words = words(request, s, query);
          picture(query, words).draw(drawing);
          String svg = drawing.svg("map", words.title(), words.figures() + ". " + words.date());
          return new Representation(Representation.SVG, svg.getBytes(StandardCharsets.UTF_8));
        });
  }

  private MapWords words(HttpServletRequest request, Snapshot snapshot, MapQuery query) {
    Words words = new Words(translations, AskedLanguage.of(request));
    return new MapWords(
        words, snapshot, query, MapCounts.of(snapshot, query.measure(), query.choice(), words));
  }

  private MapPicture picture(MapQuery query, MapWords words) {
    return new MapPicture(query, words.counts(), words, counties, outlines);
  }
}
