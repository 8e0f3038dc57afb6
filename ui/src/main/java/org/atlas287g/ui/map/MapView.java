package org.atlas287g.ui.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.atlas287g.domain.place.CountyGeometry;

/** The map of all agreements. */
@Route("")
@AnonymousAllowed
public class MapView extends Div implements HasDynamicTitle {
  MapView(CountyGeometry geometry, I18NProvider translations) {
    add(new CountyMap(geometry, MapTexts.in(getLocale(), translations)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("site.name");
  }
}
