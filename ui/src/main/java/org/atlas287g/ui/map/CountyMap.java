package org.atlas287g.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Locale;
import java.util.Map;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.publication.Snapshot;

/**
 * The browser component that fetches, paints and explains the map. The server only tells it where
 * its documents are and in which words to speak; no county is kept in the session.
 */
@Tag("county-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
@JsModule("./map/county-map.ts")
class CountyMap extends Component {
  CountyMap(
      Snapshot snapshot, CountyGeometry geometry, MapPlaces places, MapTexts texts, Locale locale) {
    getElement().setPropertyMap("given", given(snapshot, geometry, places, texts, locale));
  }

  /** What the component is given, also where it is shown without Vaadin. */
  static Map<String, Object> given(
      Snapshot snapshot, CountyGeometry geometry, MapPlaces places, MapTexts texts, Locale locale) {
    return Map.of(
        "agreements", MapDocuments.agreements(snapshot),
        "boundaries", MapDocuments.boundaries(geometry),
        "places", MapDocuments.places(places),
        "gazetteer", MapDocuments.gazetteer(places),
        "texts", texts.address(locale),
        "failed", texts.say(locale, "map.failed"),
        "retry", texts.say(locale, "map.retry"));
  }
}
