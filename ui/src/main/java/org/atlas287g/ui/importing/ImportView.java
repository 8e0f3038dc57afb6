package org.atlas287g.ui.importing;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.importing.SourceUnavailableException;
import org.atlas287g.domain.importing.Tally;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.ui.edit.EditNavigation;
import org.atlas287g.ui.edit.EditPages;
import org.atlas287g.ui.edit.EditTools;
import org.atlas287g.ui.edit.FileUpload;
import org.atlas287g.ui.edit.Minutes;
import org.atlas287g.ui.edit.PastedTable;

/** Takes source lists in, as a file or as pasted text, and tells of those that came before. */
@Route(EditPages.IMPORT)
@RolesAllowed(Role.EDITOR_NAME)
@StyleSheet("context://edit.css")
class ImportView extends Div implements HasDynamicTitle {
  private static final List<String> ENDINGS =
      List.of(".xlsx", ".csv", ".tsv", ".html", ".htm", ".txt", ".md");

  private final Importing importing;
  private final ListDesk desk;
  private final EditTools tools;
  private final PastedTable pasted;
  private final Paragraph status = new Paragraph();
  private final Grid<SourceList> grid = new Grid<>();
  private transient Map<SourceListId, Tally> tallies = Map.of();

  ImportView(Importing importing, ListDesk desk, EditTools tools) {
    this.importing = importing;
    this.desk = desk;
    this.tools = tools;
    addClassName("edit");
    status.getElement().setAttribute("role", "status");
    pasted = new PastedTable(getTranslation("edit.paste.text"), getTranslation("edit.import.help"));
    Button read = new Button(getTranslation("edit.paste.read"), _ -> readPasted());
    read.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
    FileUpload upload =
        new FileUpload(
            ListingLimits.FILE_BYTES,
            ENDINGS,
            new FileUpload.Words(
                getTranslation("edit.import.file"),
                getTranslation("edit.import.file.drop"),
                getTranslation("edit.import.file.big"),
                getTranslation("edit.import.file.wrong")),
            (name, file) -> {
              ListDesk.Receipt receipt = desk.take(name, file);
              return () -> tell(receipt);
            },
            status::setText);
    Button fetch = new Button(getTranslation("edit.import.fetch"), _ -> tell(desk.fetch()));
    fetch.setVisible(importing.canFetch());
    Div ways = new Div(read, fetch);
    ways.addClassName("edit-buttons");
    Div taking = new Div(upload, pasted, ways, status);
    taking.addClassName("edit-paste");
    columns();
    Div lists = new Div(grid);
    lists.addClassName("import-lists");
    H2 title = new H2(getTranslation("edit.import.lists"));
    add(
        new H1(getTranslation("edit.import.title")),
        EditNavigation.create(EditPages.IMPORT, tools),
        taking,
        title,
        lists);
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("edit.import.title") + " · " + getTranslation("site.name");
  }

  private void columns() {
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.getElement().setAttribute("aria-label", getTranslation("edit.import.lists"));
    grid.addColumn(
            new ComponentRenderer<>(
                list -> new Anchor(EditPages.IMPORT + "/" + list.id().value(), list.name())))
        .setHeader(getTranslation("edit.import.name"))
        .setWidth("12rem")
        .setFlexGrow(2);
    grid.addColumn(list -> getTranslation("edit.import.listState." + list.state()))
        .setHeader(getTranslation("column.status"))
        .setWidth("8rem")
        .setFlexGrow(0);
    grid.addColumn(this::decided)
        .setHeader(getTranslation("edit.import.decided"))
        .setWidth("8rem")
        .setFlexGrow(0);
    grid.addColumn(this::day)
        .setHeader(getTranslation("edit.paste.listed"))
        .setWidth("12rem")
        .setFlexGrow(1);
    grid.addColumn(list -> getTranslation("edit.import.list." + list.kind()))
        .setHeader(getTranslation("edit.import.kind"))
        .setWidth("10rem")
        .setFlexGrow(1);
    grid.addColumn(list -> Integer.toString(list.rows()))
        .setHeader(getTranslation("edit.import.rows"))
        .setWidth("5rem")
        .setFlexGrow(0);
    grid.addColumn(
            list -> Minutes.text(list.receivedAt()) + ", " + tools.names().of(list.receivedBy()))
        .setHeader(getTranslation("edit.import.received"))
        .setWidth("12rem")
        .setFlexGrow(1);
  }

  private String day(SourceList list) {
    ListDate date = list.date();
    return date == null
        ? getTranslation(ListSummary.basis(date))
        : date.day() + " (" + getTranslation(ListSummary.basis(date)) + ")";
  }

  private String decided(SourceList list) {
    Tally tally = tallies.getOrDefault(list.id(), Tally.NONE);
    return getTranslation("edit.import.decided.of", tally.decided(), tally.all());
  }

  private void show() {
    tallies = importing.tallies();
    grid.setItems(importing.list());
  }

  private void readPasted() {
    String text = pasted.getValue();
    if (text.isBlank()) {
      status.setText(getTranslation("edit.import.nothing"));
    } else {
      tell(desk.take(getTranslation("edit.import.pasted"), text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void tell(ListDesk.Receipt receipt) {
    switch (receipt) {
      case ListDesk.Kept(List<SourceListId> ids) when ids.size() == 1 ->
          getUI().ifPresent(ui -> ui.navigate(EditPages.IMPORT + "/" + ids.getFirst().value()));
      case ListDesk.Kept _ -> {
        status.setText(getTranslation("edit.import.kept"));
        show();
      }
      case ListDesk.Busy(String who, String name) ->
          status.setText(getTranslation("edit.import.busy", who, name));
      case ListDesk.Unreadable(ListingException why) -> status.setText(describe(why));
      case ListDesk.Fetched(List<SourceListId> ids) -> {
        status.setText(getTranslation("edit.import.fetched", ids.size()));
        show();
      }
      case ListDesk.Unavailable(SourceUnavailableException why) ->
          status.setText(getTranslation("edit.import.unavailable", why.getMessage()));
    }
  }

  private String describe(ListingException why) {
    return why.fault()
        .map(fault -> getTranslation("edit.import.fault." + fault))
        .orElseGet(() -> Objects.requireNonNullElse(why.getMessage(), ""));
  }
}
