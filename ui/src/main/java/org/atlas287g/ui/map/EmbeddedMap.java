package org.atlas287g.ui.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.Headline;
import org.atlas287g.ui.page.Templates;
import org.atlas287g.ui.web.EmbedPaths;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map for frames in other sites' pages: the same component, which one script brings along, with
 * neither Vaadin nor a session. The browser reads what to show from the URL.
 */
@RestController
class EmbeddedMap {
  private final Answers answers;
  private final Frames frames;
  private final Templates templates;
  private final Headline headline;
  private final CountyGeometry geometry;
  private final MapPlaces places;
  private final MapTexts texts;

  /** The script; none where the code is not packed. */
  private final List<String> scripts;

  EmbeddedMap(
      Answers answers,
      Frames frames,
      Templates templates,
      Headline headline,
      CountyGeometry geometry,
      MapPlaces places,
      MapTexts texts)
      throws IOException {
    this.answers = answers;
    this.frames = frames;
    this.templates = templates;
    this.headline = headline;
    this.geometry = geometry;
    this.places = places;
    this.texts = texts;
    this.scripts =
        PackedScripts.read("embed.json").withImports("embed").stream()
            .map(file -> "/" + file)
            .toList();
  }

  @GetMapping(EmbedPaths.MAP)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request,
        response,
        (snapshot, _) -> Representation.html(render(snapshot, frames.words(request))));
  }

  private String render(Snapshot snapshot, Words words) {
    Map<String, Object> given = CountyMap.given(snapshot, geometry, places, texts, words.locale());
    Map<String, Object> values = new HashMap<>();
    values.put("words", words);
    values.put("scripts", scripts);
    values.put("given", JsonMapper.shared().writeValueAsString(given));
    values.put("sentence", headline.text(snapshot, words));
    values.put("revision", snapshot.revision());
    values.put("canonical", frames.canonical(PagePaths.MAP));
    return templates.render("embeddedmap", values);
  }
}
