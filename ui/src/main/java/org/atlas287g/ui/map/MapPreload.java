package org.atlas287g.ui.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.publication.Snapshot;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Lets the browser fetch the map's documents, and paint the counties, while the page's other
 * scripts are still on their way.
 */
@Component
class MapPreload {
  private static final String MANIFEST = "manifest.json";

  private final CountyGeometry geometry;

  /** The script that paints first, and what it imports. */
  private final List<String> painting;

  /** What the browser needs next, to move the map. */
  private final List<String> moving;

  MapPreload(CountyGeometry geometry) throws IOException {
    this.geometry = geometry;
    PackedScripts scripts = PackedScripts.read(MANIFEST);
    this.painting = scripts.withImports("first");
    this.moving = scripts.withImports("moving");
  }

  /** Writes it into the first HTML of the map, which is made of a snapshot. */
  void write(Document page, Snapshot snapshot) {
    String boundaries = MapDocuments.boundaries(geometry);
    String agreements = MapDocuments.agreements(snapshot);
    List<Element> preloads = new ArrayList<>();
    if (!painting.isEmpty()) {
      preloads.add(
          new Element("script")
              .attr("type", "module")
              .attr("async", true)
              .attr("src", painting.getFirst())
              .attr("data-boundaries", boundaries)
              .attr("data-agreements", agreements));
    }
    for (String address : List.of(boundaries, agreements)) {
      preloads.add(link("preload", address).attr("as", "fetch").attr("crossorigin", "anonymous"));
    }
    Stream.of(painting, moving)
        .flatMap(List::stream)
        .distinct()
        .skip(1)
        .forEach(script -> preloads.add(link("modulepreload", script)));
    // Ahead of all else, since a browser opens few connections to a server at once.
    page.head().prependChildren(preloads);
  }

  private static Element link(String relation, String address) {
    return new Element("link").attr("rel", relation).attr("href", address);
  }
}
