package org.atlas287g.ui.site;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.page.Frame;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.Templates;
import org.atlas287g.ui.security.BrowserSecrets;
import org.atlas287g.ui.security.PageReader;
import org.atlas287g.ui.session.SessionWatch;
import org.atlas287g.ui.web.PagePaths;

/** The frame of every public page: skip link, name, navigation, language, content. */
@Layout
@AnonymousAllowed
class SiteLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private final Main content = new Main();
  private final transient Templates templates;
  private final transient Frames frames;
  private final boolean signedIn;
  private Html header;

  SiteLayout(PageReader reader, Templates templates, Frames frames, BrowserSecrets secrets) {
    this.templates = templates;
    this.frames = frames;
    this.signedIn = reader.isSignedIn();
    addClassName("site");
    content.setId("content");
    content.getElement().setAttribute("tabindex", "-1");
    Anchor skip = new Anchor("#content", getTranslation("site.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    Frame frame = frames.of(getLocale(), PagePaths.MAP, signedIn);
    header = part("header", frame);
    add(skip, header, content, part("footer", frame));
    if (signedIn) {
      String drafts = secrets.get(BrowserSecrets.DRAFTS);
      addAttachListener(attached -> SessionWatch.start(this, attached.getUI(), drafts));
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
    Frame frame = frames.of(getLocale(), "/" + event.getLocation().getPath(), signedIn);
    Html current = part("header", frame);
    replace(header, current);
    header = current;
    // The map changes the URL by itself, so the browser adds what it shows now.
    header
        .getElement()
        .executeJs(
            """
            const link = this.querySelector('.language');
            link.onclick = () => {
              const here = new URL(location.href);
              here.searchParams.set($0, link.lang);
              link.href = here.pathname + here.search;
            };
            const report = this.parentElement.querySelector('.site-footer .report');
            report.onclick = () => {
              report.href = '/report?page=' + encodeURIComponent(location.pathname + location.search);
            }\
            """,
            Languages.PARAMETER);
  }

  private Html part(String template, Frame frame) {
    return new Html(templates.render(template, Map.of("frame", frame)).strip());
  }
}
