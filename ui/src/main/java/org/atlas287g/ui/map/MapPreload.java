package org.atlas287g.ui.map;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  private final transient List<String> scripts;

  MapPreload(CountyGeometry geometry, ResourcePatternResolver resources) throws IOException {
    this.geometry = geometry;
    this.scripts = scripts(resources);
  }

  private static List<String> scripts(ResourcePatternResolver resources) throws IOException {
    Resource[] found =
        resources.getResources("classpath*:META-INF/VAADIN/webapp/" + CODE + "first-*.js");
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
    String path = response.getVaadinRequest().getPathInfo();
    if (path != null && !path.equals("/")) {
      return;
    }
    Element head = response.getDocument().head();
    String boundaries = MapDocuments.boundaries(geometry);
    for (String address : List.of(MapDocuments.AGREEMENTS, boundaries)) {
      head.appendElement("link")
          .attr("rel", "preload")
          .attr("as", "fetch")
          .attr("crossorigin", "anonymous")
          .attr("href", address);
    }
    if (!scripts.isEmpty()) {
      head.prependElement("script")
          .attr("type", "module")
          .attr("async", true)
          .attr("src", scripts.getFirst())
          .attr("data-boundaries", boundaries)
          .attr("data-agreements", MapDocuments.AGREEMENTS);
      scripts.stream()
          .skip(1)
          .forEach(script ->
              head.appendElement("link").attr("rel", "modulepreload").attr("href", script));
    }
  }
}
