package org.atlas287g.ui.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;

/** The map of all agreements. */
@Route(MapView.ADDRESS)
@AnonymousAllowed
public class MapView extends Div implements HasDynamicTitle {
  /** Where it is, without the leading slash. */
  public static final String ADDRESS = "";

  MapView(CountyGeometry geometry, MapPlaces places, MapTexts texts) {
    add(new CountyMap(geometry, places, texts, getLocale()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("site.name");
  }
}
