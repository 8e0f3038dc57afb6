package org.atlas287g.ui.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.publication.PublishedSnapshot;

/** All agreements as a list. */
@Route(AgreementsView.ADDRESS)
@AnonymousAllowed
class AgreementsView extends RecordsView<AgreementsView.Row> {
  static final String ADDRESS = "agreements";

  private final PublishedSnapshot published;
  private final CountyDirectory counties;

  /** An agreement with its agency. */
  record Row(Agency agency, Agreement agreement) {}

  AgreementsView(PublishedSnapshot published, CountyDirectory counties) {
    Snapshot snapshot = published.get();
    super(
        "agreements",
        snapshot.agencies().stream().map(a -> a.draft().state()).distinct().sorted().toList(),
        snapshot.agreements().stream().map(a -> a.draft().model()).distinct().sorted().toList());
    this.published = published;
    this.counties = counties;
    grid()
        .addColumn(r -> r.agency().draft().state().stateName())
        .setHeader(getTranslation("column.state"))
        .setSortable(true)
        .setAutoWidth(true);
    grid()
        .addColumn(r -> r.agency().draft().name().text())
        .setHeader(getTranslation("column.agency"))
        .setSortable(true)
        .setFlexGrow(3)
        .setWidth("16rem");
    grid()
        .addColumn(r -> getTranslation("model." + r.agreement().draft().model()))
        .setHeader(getTranslation("column.model"))
        .setSortable(true)
        .setFlexGrow(2)
        .setWidth("12rem");
    grid()
        .addColumn(r -> r.agreement().draft().signed())
        .setHeader(getTranslation("column.signed"))
        .setSortable(true)
        .setTextAlign(ColumnTextAlign.START)
        .setAutoWidth(true);
    grid()
        .addColumn(new ComponentRenderer<>(this::place))
        .setHeader(getTranslation("column.counties"))
        .setFlexGrow(2)
        .setWidth("12rem");
    grid()
        .addColumn(new ComponentRenderer<>(this::documents))
        .setHeader(getTranslation("column.documents"))
        .setAutoWidth(true);
    Anchor csv = new Anchor("/api/v1/agreements.csv", getTranslation("agreements.download"));
    csv.setRouterIgnore(true);
    csv.addClassName("download");
    addComponentAtIndex(2, csv);
  }

  @Override
  List<Row> select(Criteria criteria) {
    Snapshot snapshot = published.get();
    return snapshot.agreements().stream()
        .map(a -> new Row(snapshot.get(a.draft().agency()), a))
        .filter(r ->
            criteria.accepts(
                r.agency().draft().name().text(),
                r.agency().draft().state(),
                r.agreement().draft().model()))
        .sorted(
            Comparator.comparing((Row r) -> r.agency().draft().state().stateName())
                .thenComparing(r -> r.agency().draft().name().text())
                .thenComparing(r -> r.agreement().draft().model()))
        .toList();
  }

  private Component place(Row row) {
    Placement placement = row.agency().draft().placement();
    if (placement.counties().isEmpty()) {
      return new Span(
          getTranslation(placement.isStatewide() ? "place.statewide" : "place.unplaced"));
    }
    String names =
        placement.counties().stream()
            .map(f -> counties.find(f).map(County::fullName).orElse(f.value()))
            .collect(Collectors.joining(", "));
    Anchor link = new Anchor("/?county=" + placement.counties().getFirst(), names);
    link.getElement().setAttribute("title", getTranslation("place.show"));
    return link;
  }

  private Component documents(Row row) {
    Div links = new Div();
    links.addClassName("documents");
    for (Document document : row.agreement().draft().documents()) {
      String label = getTranslation("document." + document.kind());
      if (document.url() == null) {
        Span unlinked = new Span(label);
        unlinked.getElement().setAttribute("title", getTranslation("document.noAddress"));
        links.add(unlinked);
      } else {
        Anchor link = new Anchor(document.url().toString(), label, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener");
        link.setAriaLabel(label + ": " + row.agency().draft().name().text());
        links.add(link);
      }
    }
    return links;
  }
}
