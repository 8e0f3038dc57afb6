package org.atlas287g.ui.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The map of all agreements. */
@Route("")
@AnonymousAllowed
public class MapView extends Div implements HasDynamicTitle {
  @Override
  public String getPageTitle() {
    return getTranslation("site.name");
  }
}
