package org.atlas287g.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Locale;
import org.atlas287g.domain.place.CountyGeometry;

/**
 * The browser component that fetches, paints and explains the map. The server only tells it where
 * its documents are and in which words to speak; no county is kept in the session.
 */
@Tag("county-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
@JsModule("./map/county-map.ts")
class CountyMap extends Component {
  static final String AGREEMENTS = "/api/v1/map/agreements.json";

  CountyMap(CountyGeometry geometry, MapTexts texts, Locale locale) {
    getElement().setProperty("agreementsUrl", AGREEMENTS);
    getElement().setProperty("boundariesUrl", boundaries(geometry));
    getElement().setProperty("textsUrl", texts.address(locale));
    getElement().setProperty("failedText", getTranslation(locale, "map.failed"));
    getElement().setProperty("retryText", getTranslation(locale, "map.retry"));
  }

  /** Address of the boundaries, which changes with their content. */
  static String boundaries(CountyGeometry geometry) {
    return "/api/v1/boundaries/" + geometry.hash() + "/counties.json";
  }
}
