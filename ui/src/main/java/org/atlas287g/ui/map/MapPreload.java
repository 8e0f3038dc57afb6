package org.atlas287g.ui.map;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.place.CountyGeometry;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Lets the browser fetch the map's documents, and paint the counties, while the page's other
 * scripts are still on their way.
 */
@Component
class MapPreload implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  /** What the packer wrote about its files, by which it names them. */
  private static final String WEBAPP = "META-INF/VAADIN/webapp/";

  private static final String MANIFEST = "VAADIN/build/manifest.json";

  private final transient CountyGeometry geometry;

  /** The script that paints first, and what it imports. */
  private final transient List<String> painting;

  /** What the browser needs next, to move the map. */
  private final transient List<String> moving;

  MapPreload(CountyGeometry geometry) throws IOException {
    this.geometry = geometry;
    PackedScripts scripts = PackedScripts.read(new ClassPathResource(WEBAPP + MANIFEST));
    this.painting = scripts.withImports("first");
    this.moving = scripts.withImports("moving");
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::preload);
  }

  private void preload(IndexHtmlResponse response) {
    if (!isMap(response)) {
      return;
    }
    String boundaries = MapDocuments.boundaries(geometry);
    List<Element> preloads = new ArrayList<>();
    if (!painting.isEmpty()) {
      preloads.add(
          new Element("script")
              .attr("type", "module")
              .attr("async", true)
              .attr("src", painting.getFirst())
              .attr("data-boundaries", boundaries)
              .attr("data-agreements", MapDocuments.AGREEMENTS));
    }
    for (String address : List.of(boundaries, MapDocuments.AGREEMENTS)) {
      preloads.add(link("preload", address).attr("as", "fetch").attr("crossorigin", "anonymous"));
    }
    Stream.of(painting, moving)
        .flatMap(List::stream)
        .distinct()
        .skip(1)
        .forEach(script -> preloads.add(link("modulepreload", script)));
    // Ahead of all else, since a browser opens few connections to a server at once.
    response.getDocument().head().prependChildren(preloads);
  }

  /** Whether this is the first HTML of the map. */
  static boolean isMap(IndexHtmlResponse response) {
    String path = response.getVaadinRequest().getPathInfo();
    return path == null || path.equals("/");
  }

  private static Element link(String relation, String address) {
    return new Element("link").attr("rel", relation).attr("href", address);
  }
}
