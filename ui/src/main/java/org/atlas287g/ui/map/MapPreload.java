package org.atlas287g.ui.map;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atlas287g.domain.place.CountyGeometry;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Lets the browser fetch the map's documents, and paint the counties, while the page's other
 * scripts are still on their way.
 */
@Component
class MapPreload implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  /** Where the packed browser code is, on the classpath and for the browser. */
  private static final String CODE = "VAADIN/build/";

  private static final Pattern IMPORT = Pattern.compile("from\\s*\"\\./([^\"]+)\"");

  private final transient CountyGeometry geometry;

  /** The script that paints first, and what it imports. */
  private final transient List<String> painting;

  /** What the browser needs next, to move the map. */
  private final transient List<String> moving;

  MapPreload(CountyGeometry geometry, ResourcePatternResolver resources) throws IOException {
    this.geometry = geometry;
    this.painting = scripts(resources, "first");
    this.moving = scripts(resources, "moving");
  }

  /** The addresses of a packed script and of what it imports; none if the code is not packed. */
  private static List<String> scripts(ResourcePatternResolver resources, String name)
      throws IOException {
    Resource[] found =
        resources.getResources("classpath*:META-INF/VAADIN/webapp/" + CODE + name + "-*.js");
    if (found.length != 1) {
      return List.of();
    }
    Stream<String> imports =
        IMPORT
            .matcher(found[0].getContentAsString(StandardCharsets.UTF_8))
            .results()
            .map(m -> m.group(1));
    return Stream.concat(Stream.of(Objects.requireNonNull(found[0].getFilename())), imports)
        .map(CODE::concat)
        .toList();
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
