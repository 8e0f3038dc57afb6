package org.atlas287g.ui.account;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.ui.api.CsvCell;

/** One event in words. */
record AuditRow(Instant at, String actor, String event, String account, String detail) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("at", "actor", "event", "account", "detail").get();

  static AuditRow of(AccountEvent event, Map<AccountId, Account> accounts, String words) {
    AccountId actor = event.actor();
    return new AuditRow(
        event.at(),
        actor == null ? "—" : login(actor, accounts),
        words,
        login(event.account(), accounts),
        event.detail());
  }

  boolean contains(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return (actor + " " + event + " " + account + " " + detail)
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  static String csv(List<AuditRow> rows) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      for (AuditRow row : rows) {
        csv.printRecord(
            row.at(),
            CsvCell.text(row.actor()),
            CsvCell.text(row.event()),
            CsvCell.text(row.account()),
            CsvCell.text(row.detail()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String login(AccountId id, Map<AccountId, Account> accounts) {
    Account account = accounts.get(id);
    return account == null ? id.toString() : account.login().text();
  }
}
