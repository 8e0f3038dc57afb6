package org.atlas287g.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountAdministration;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.edit.AuditReading;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.ui.edit.UndoDialog;
import org.jspecify.annotations.Nullable;

/**
 * What happened to accounts and records: who did what when, with filters, as a table and as a file.
 */
@Route("admin/audit")
@RolesAllowed(Role.ADMIN_NAME)
class AuditView extends AccountPage {
  private static final int MOST = 10_000;

  private final AccountAdministration administration;
  private final AuditReading trail;
  private final Undoing undoing;
  private final Locale language = getLocale(); // a download has no page to take it from
  private final Grid<AuditRow> grid = new Grid<>();
  private final Paragraph count = new Paragraph();
  private final TextField text = new TextField();
  private final Select<String> kind = new Select<>();
  private final Input from = new Input();
  private final Input to = new Input();

  AuditView(AccountAdministration administration, AuditReading trail, Undoing undoing) {
    super("audit.title", "records");
    this.administration = administration;
    this.trail = trail;
    this.undoing = undoing;
    text.setLabel(getTranslation("audit.text"));
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(_ -> refresh());
    kind.setLabel(getTranslation("audit.type"));
    kind.setItems(kinds());
    kind.setEmptySelectionAllowed(true);
    kind.setItemLabelGenerator(key -> getTranslation(key == null ? "filter.any" : key));
    kind.addValueChangeListener(_ -> refresh());
    Div filters = new Div(text, kind, day(from, "audit.from"), day(to, "audit.to"));
    filters.addClassName("filters");
    filters.getElement().setAttribute("role", "search");
    count.getElement().setAttribute("role", "status");
    addColumns();
    Anchor download = new Anchor(file(), getTranslation("audit.download"));
    download.addClassName("download");
    add(new Paragraph(getTranslation("audit.intro")), filters, count, download, grid);
    refresh();
  }

  private static List<String> kinds() {
    return Stream.concat(
            Arrays.stream(Action.values()).map(AuditRow::kindOf),
            Arrays.stream(AccountEvent.Type.values()).map(AuditRow::kindOf))
        .toList();
  }

  private NativeLabel day(Input field, String label) {
    field.setType("date");
    field.getElement().setAttribute("max", "9999-12-31"); // else browsers take longer years
    field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    field.addValueChangeListener(_ -> refresh());
    NativeLabel named = new NativeLabel(getTranslation(label));
    named.add(field);
    named.addClassName("day");
    return named;
  }

  private static @Nullable LocalDate dayIn(Input field) {
    return field.getValue().isEmpty() ? null : LocalDate.parse(field.getValue());
  }

  private void addColumns() {
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
    grid.addColumn(r -> Moments.text(r.at()))
        .setHeader(getTranslation("audit.when"))
        .setAutoWidth(true);
    grid.addColumn(AuditRow::actor).setHeader(getTranslation("audit.who")).setWidth("14rem");
    grid.addColumn(AuditRow::event).setHeader(getTranslation("audit.what")).setWidth("14rem");
    grid.addComponentColumn(AuditView::subject)
        .setHeader(getTranslation("audit.account"))
        .setWidth("14rem");
    grid.addColumn(AuditRow::detail).setHeader(getTranslation("audit.detail")).setAutoWidth(true);
    grid.addComponentColumn(this::undoing)
        .setHeader(getTranslation("audit.undo"))
        .setWidth("9rem")
        .setFlexGrow(0);
  }

  private List<AuditRow> rows() {
    Map<AccountId, Account> accounts =
        administration.list().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    UnaryOperator<String> words = key -> getTranslation(language, key);
    return Stream.concat(
            administration.listEvents(MOST).stream().map(e -> AuditRow.of(e, accounts, words)),
            trail.listNewest(MOST).stream().map(c -> AuditRow.of(c, accounts, words)))
        .filter(row -> kind.getValue() == null || kind.getValue().equals(row.kind()))
        .filter(row -> row.isWithin(dayIn(from), dayIn(to)))
        .filter(row -> row.contains(text.getValue()))
        .sorted(Comparator.comparing(AuditRow::at).reversed())
        .toList();
  }

  private static Component subject(AuditRow row) {
    return row.isAboutRecord() ? new Anchor(row.subject(), row.subject()) : new Span(row.subject());
  }

  /** The button that undoes what was changed together with a record. */
  private Component undoing(AuditRow row) {
    Long revision = row.revision();
    if (revision == null) {
      return new Span();
    }
    Button button =
        new Button(
            getTranslation("audit.undo"),
            _ -> new UndoDialog(undoing, revision, this::refresh).open());
    button.setAriaLabel(getTranslation("undo.together.row", row.event(), row.subject()));
    return button;
  }

  private void refresh() {
    List<AuditRow> rows = rows();
    grid.setItems(rows);
    count.setText(getTranslation("audit.count", rows.size()));
  }

  private DownloadHandler file() {
    return DownloadHandler.fromInputStream(_ -> {
      byte[] content = AuditRow.csv(rows()).getBytes(StandardCharsets.UTF_8);
      return new DownloadResponse(
          new ByteArrayInputStream(content), "audit.csv", "text/csv", content.length);
    });
  }
}
