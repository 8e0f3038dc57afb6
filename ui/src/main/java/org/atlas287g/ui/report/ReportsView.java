package org.atlas287g.ui.report;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.report.ProblemReport;
import org.atlas287g.domain.report.ReportQueue;
import org.atlas287g.domain.report.ReportState;
import org.atlas287g.ui.edit.EditNavigation;
import org.atlas287g.ui.edit.EditPages;
import org.atlas287g.ui.edit.EditTools;
import org.atlas287g.ui.edit.Minutes;
import org.atlas287g.ui.language.Words;
import org.jspecify.annotations.Nullable;

/** What readers report, and what editors make of it. */
@Route(EditPages.REPORTS)
@RolesAllowed(Role.EDITOR_NAME)
@StyleSheet("context://edit.css")
class ReportsView extends Div implements HasDynamicTitle {
  private final transient ReportQueue queue;
  private final transient PublishedSnapshot published;
  private final transient CountyDirectory counties;
  private final transient Words words;
  private final Select<ReportState> state = new Select<>();
  private final Grid<ProblemReport> grid = new Grid<>();
  private final Paragraph status = new Paragraph();
  private final Div panel = new Div();

  /** What was typed about each report and is not saved. */
  private final Map<Long, String> typed = new HashMap<>();

  ReportsView(
      ReportQueue queue,
      PublishedSnapshot published,
      CountyDirectory counties,
      I18NProvider translations,
      EditTools tools) {
    this.queue = queue;
    this.published = published;
    this.counties = counties;
    this.words = new Words(translations, getLocale());
    addClassName("edit");
    state.setLabel(getTranslation("column.status"));
    state.setItems(ReportState.values());
    state.setItemLabelGenerator(each -> getTranslation("edit.reports.state." + each));
    state.setValue(ReportState.OPEN);
    state.addValueChangeListener(_ -> show(null));
    status.getElement().setAttribute("role", "status");
    panel.addClassName("edit-panel");
    columns();
    Div list = new Div(state, status, grid);
    list.addClassName("edit-list");
    Div columns = new Div(list, panel);
    columns.addClassName("edit-columns");
    add(
        new H1(getTranslation("edit.reports.title")),
        EditNavigation.create(EditPages.REPORTS, tools),
        new Paragraph(getTranslation("edit.reports.intro")),
        columns);
    show(null);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("edit.reports.title") + " · " + getTranslation("site.name");
  }

  private void columns() {
    grid.getElement().setAttribute("aria-label", getTranslation("edit.reports.title"));
    grid.addColumn(report -> Minutes.text(report.received()))
        .setHeader(getTranslation("edit.reports.received"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(this::page)
        .setHeader(getTranslation("edit.reports.about"))
        .setWidth("12rem")
        .setFlexGrow(1);
    grid.addColumn(ProblemReport::text)
        .setHeader(getTranslation("edit.reports.text"))
        .setWidth("14rem")
        .setFlexGrow(2);
    grid.addColumn(report -> report.contact() == null ? "—" : report.contact().text())
        .setHeader(getTranslation("edit.reports.contact"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.asSingleSelect().addValueChangeListener(chosen -> open(chosen.getValue()));
  }

  /** Shows the list anew, and this report if it is still in it. */
  private void show(@Nullable ProblemReport report) {
    status.setText("");
    grid.setItems(queue.list(state.getValue()));
    grid.asSingleSelect().setValue(report);
    open(report);
  }

  private void open(@Nullable ProblemReport report) {
    panel.removeAll();
    if (report == null) {
      panel.add(
          new Paragraph(
              getTranslation(
                  grid.getListDataView().getItemCount() == 0
                      ? "edit.reports.none"
                      : "edit.reports.select")));
      return;
    }
    panel.add(
        new ReportPanel(
            report,
            about(report),
            subject(report).map(ReportedPage.Subject::record).orElse(null),
            queue,
            typed,
            this::done));
  }

  /** After something was done, or nothing because somebody else was faster. */
  private void done(ProblemReport report, String key) {
    Optional<ProblemReport> now = queue.find(report.id());
    show(now.filter(found -> found.state() == state.getValue()).orElse(null));
    status.setText(getTranslation(key));
  }

  private String about(ProblemReport report) {
    return subject(report).map(ReportedPage.Subject::name).orElse(report.page());
  }

  private Optional<ReportedPage.Subject> subject(ProblemReport report) {
    return new ReportedPage(report.page()).find(published.get(), counties, words);
  }

  /** What a report is about, as a link to the page, which opens beside the queue. */
  private Anchor page(ProblemReport report) {
    Anchor page = new Anchor(report.page(), about(report), AnchorTarget.BLANK);
    page.setRouterIgnore(true);
    page.addClassName("report-page");
    return page;
  }
}
