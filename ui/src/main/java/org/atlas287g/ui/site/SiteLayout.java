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
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.ui.map.MapView;
import org.atlas287g.ui.security.AccountPages;

/** The frame of every public page: skip link, name, navigation, language, content. */
@Layout
@AnonymousAllowed
class SiteLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private final Main content = new Main();
  private final Anchor language = new Anchor();

  SiteLayout(CurrentAccount current) {
    addClassName("site");
    content.setId("content");
    content.getElement().setAttribute("tabindex", "-1");
    Anchor skip = new Anchor("#content", getTranslation("site.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    add(skip, header(current.find().isPresent()), content);
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

  private Component header(boolean signedIn) {
    RouterLink brand = new RouterLink(getTranslation("site.name"), MapView.class);
    brand.addClassName("brand");
    language.setRouterIgnore(true);
    language.addClassName("language");
    UnorderedList links = new UnorderedList();
    links.add(link("nav.map", MapView.class), link("nav.agreements", AgreementsView.class));
    links.add(link("nav.meetings", MeetingsView.class), link("nav.about", AboutView.class));
    if (signedIn) {
      links.add(new ListItem(new Anchor(AccountPages.ACCOUNT, getTranslation("nav.account"))));
    }
    Nav navigation = new Nav(links);
    navigation.setAriaLabel(getTranslation("nav.label"));
    Header header = new Header(brand, navigation, language);
    header.addClassName("site-header");
    return header;
  }

  private ListItem link(String key, Class<? extends Component> view) {
    RouterLink link = new RouterLink(getTranslation(key), view);
    link.setHighlightCondition(HighlightConditions.sameLocation());
    link.setHighlightAction((target, current) -> {
      if (current) {
        target.getElement().setAttribute("aria-current", "page");
      } else {
        target.getElement().removeAttribute("aria-current");
      }
    });
    return new ListItem(link);
  }
}
