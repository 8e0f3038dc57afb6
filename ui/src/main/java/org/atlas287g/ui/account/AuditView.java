package org.atlas287g.ui.account;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountAdministration;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Role;

/** What happened to accounts: who did what when, with filters, as a table and as a file. */
@Route("admin/audit")
@RolesAllowed(Role.ADMIN_NAME)
class AuditView extends AccountPage {
  private static final int MOST = 10_000;

  private final AccountAdministration administration;
  private final Locale language = getLocale(); // a download has no page to take it from
  private final Grid<AuditRow> grid = new Grid<>();
  private final Paragraph count = new Paragraph();
  private final TextField text = new TextField();
  private final Select<AccountEvent.Type> type = new Select<>();

  AuditView(AccountAdministration administration) {
    super("audit.title", "records");
    this.administration = administration;
    text.setLabel(getTranslation("audit.text"));
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(_ -> refresh());
    type.setLabel(getTranslation("audit.type"));
    type.setItems(AccountEvent.Type.values());
    type.setEmptySelectionAllowed(true);
    type.setItemLabelGenerator(
        t -> t == null ? getTranslation("filter.any") : getTranslation("event." + t));
    type.addValueChangeListener(_ -> refresh());
    Div filters = new Div(text, type);
    filters.addClassName("filters");
    filters.getElement().setAttribute("role", "search");
    count.getElement().setAttribute("role", "status");
    addColumns();
    Anchor download = new Anchor(file(), getTranslation("audit.download"));
    download.addClassName("download");
    add(new Paragraph(getTranslation("audit.intro")), filters, count, download, grid);
    refresh();
  }

  private void addColumns() {
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
    grid.addColumn(r -> Moments.text(r.at()))
        .setHeader(getTranslation("audit.when"))
        .setAutoWidth(true);
    grid.addColumn(AuditRow::actor).setHeader(getTranslation("audit.who")).setWidth("14rem");
    grid.addColumn(AuditRow::event).setHeader(getTranslation("audit.what")).setWidth("14rem");
    grid.addColumn(AuditRow::account).setHeader(getTranslation("audit.account")).setWidth("14rem");
    grid.addColumn(AuditRow::detail).setHeader(getTranslation("audit.detail")).setAutoWidth(true);
  }

  private List<AuditRow> rows() {
    Map<AccountId, Account> accounts =
        administration.list().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    return administration.listEvents(MOST).stream()
        .filter(e -> type.getValue() == null || type.getValue() == e.type())
        .map(e -> AuditRow.of(e, accounts, getTranslation(language, "event." + e.type())))
        .filter(row -> row.contains(text.getValue()))
        .toList();
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
