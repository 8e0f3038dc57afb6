package org.atlas287g.ui.map;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.atlas287g.domain.place.CountyGeometry;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Lets the browser fetch the map's documents while the page's scripts are still on their way. */
@Component
class MapPreload implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  private final transient CountyGeometry geometry;

  MapPreload(CountyGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::preload);
  }

  private void preload(IndexHtmlResponse response) {
    String path = response.getVaadinRequest().getPathInfo();
    if (path == null || path.equals("/")) {
      Element head = response.getDocument().head();
      for (String address : new String[] {CountyMap.AGREEMENTS, CountyMap.boundaries(geometry)}) {
        head.appendElement("link")
            .attr("rel", "preload")
            .attr("as", "fetch")
            .attr("crossorigin", "anonymous")
            .attr("href", address);
      }
    }
  }
}
