package org.atlas287g.ui.site;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.IntStream;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.ui.publication.PublishedSnapshot;

/** What the program and the Atlas are, the sources, the method, its limits, and licences. */
@Route(AboutView.ADDRESS)
@AnonymousAllowed
class AboutView extends Div implements HasDynamicTitle {
  static final String ADDRESS = "about";

  AboutView(PublishedSnapshot published) {
    addClassName("prose");
    Snapshot snapshot = published.get();
    Summary figures = Summary.of(snapshot);
    add(new H1(getTranslation("about.title")));
    section("program", 2);
    add(new H2(getTranslation("about.models")));
    UnorderedList models = new UnorderedList();
    for (String model : new String[] {"JEM", "WSO", "TFM", "TTFM"}) {
      models.add(
          new ListItem(
              getTranslation("model." + model) + ": " + getTranslation("model." + model + ".is")));
    }
    add(models);
    section("sources", 1);
    add(
        new Paragraph(
            getTranslation(
                "about.figures",
                figures.agreements(),
                figures.agencies(),
                figures.states(),
                figures.meetings(),
                snapshot.revision().listed())));
    section("method", 4);
    section("limits", 4);
    section("data", 1);
    Anchor summary = new Anchor("/api/v1/summary", "/api/v1/summary");
    Anchor csv = new Anchor("/api/v1/agreements.csv", "/api/v1/agreements.csv");
    summary.setRouterIgnore(true);
    csv.setRouterIgnore(true);
    add(new UnorderedList(new ListItem(summary), new ListItem(csv)));
    add(new H2(getTranslation("about.licences")));
    UnorderedList licences = new UnorderedList();
    IntStream.rangeClosed(1, 7)
        .forEach(i -> licences.add(new ListItem(getTranslation("about.licence." + i))));
    add(licences);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("about.title") + " · " + getTranslation("site.name");
  }

  private void section(String key, int paragraphs) {
    add(new H2(getTranslation("about." + key)));
    IntStream.rangeClosed(1, paragraphs)
        .forEach(i -> add(new Paragraph(getTranslation("about." + key + "." + i))));
  }
}
