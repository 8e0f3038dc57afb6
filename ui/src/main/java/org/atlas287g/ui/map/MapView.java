package org.atlas287g.ui.map;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Headline;
import org.atlas287g.ui.security.PageReader;

/**
 * The map of all agreements under a headline.
 *
 * @see FirstPage
 */
@Route(MapView.ADDRESS)
@AnonymousAllowed
@StyleSheet("map.css")
public class MapView extends Div implements HasDynamicTitle {
  /** Where it is, without the leading slash. */
  public static final String ADDRESS = "";

  MapView(
      CountyGeometry geometry,
      MapPlaces places,
      MapTexts texts,
      PublishedSnapshot published,
      Headline headline,
      I18NProvider translations,
      PageReader reader) {
    addClassName("map-page");
    Words words = new Words(translations, getLocale());
    Snapshot snapshot = published.get();
    add(new Html(headline.html(snapshot, words, reader.isSignedIn())));
    add(new CountyMap(snapshot, geometry, places, texts, getLocale()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("headline.title") + " · " + getTranslation("site.name");
  }
}
