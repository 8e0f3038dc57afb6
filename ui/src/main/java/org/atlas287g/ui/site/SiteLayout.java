package org.atlas287g.ui.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.ui.map.MapView;
import org.atlas287g.ui.session.SessionWatch;

/** The frame of every public page: skip link, name, navigation, language, content. */
@Layout
@AnonymousAllowed
class SiteLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private final Main content = new Main();
  private final Anchor language = new Anchor();

  /** The links of the navigation by address. */
  private final Map<String, Anchor> links = new LinkedHashMap<>();

  SiteLayout(CurrentAccount current) {
    addClassName("site");
    content.setId("content");
    content.getElement().setAttribute("tabindex", "-1");
    Anchor skip = new Anchor("#content", getTranslation("site.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    boolean signedIn = current.find().isPresent();
    add(skip, header(signedIn), content);
    if (signedIn) {
      addAttachListener(attached -> SessionWatch.start(attached.getUI()));
    }
  }

  @Override
  public void showRouterLayoutContent(HasElement view) {
    content.getElement().appendChild(view.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement view) {
    view.getElement().removeFromParent();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String here = event.getLocation().getPath();
    links.forEach((address, link) -> {
      if (address.equals(here)) {
        link.getElement().setAttribute("aria-current", "page");
      } else if (!here.isEmpty() && part(address).equals(part(here))) {
        link.getElement().setAttribute("aria-current", "true");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    });
    Locale other = Languages.other(getLocale());
    language.setHref("?" + Languages.PARAMETER + "=" + other.getLanguage());
    // The map changes the address by itself, so the browser adds what it shows now.
    language
        .getElement()
        .executeJs(
            """
            this.onclick = () => {
              const here = new URL(location.href);
              here.searchParams.set($0, $1);
              this.href = here.pathname + here.search;
            }\
            """,
            Languages.PARAMETER,
            other.getLanguage());
    language.setText(other.getDisplayLanguage(other));
    language.getElement().setAttribute("lang", other.getLanguage());
  }

  /** The part of the site that a page belongs to: the first step of its address. */
  private static String part(String address) {
    return address.split("/", 2)[0];
  }

  private Component header(boolean signedIn) {
    Anchor brand = routed(MapView.ADDRESS, "site.name");
    brand.addClassName("brand");
    language.setRouterIgnore(true);
    language.addClassName("language");
    SiteNavigation.links(signedIn).forEach((at, key) -> links.put(at, routed(at, key)));
    UnorderedList list = new UnorderedList();
    links.values().forEach(link -> list.add(new ListItem(link)));
    Nav navigation = new Nav(list);
    navigation.setAriaLabel(getTranslation("nav.label"));
    Header header = new Header(brand, navigation, language);
    header.addClassName("site-header");
    return header;
  }

  /**
   * A link to a page of the site by its address. A link by class would make the scripts of that
   * page part of what every first visit fetches.
   */
  private Anchor routed(String address, String key) {
    Anchor link = new Anchor(address, getTranslation(key));
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
