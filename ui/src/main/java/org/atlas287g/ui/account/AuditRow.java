package org.atlas287g.ui.account;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.ui.api.CsvCell;
import org.atlas287g.ui.edit.EditPages;
import org.jspecify.annotations.Nullable;

/**
 * One event in words.
 *
 * @param kind key of the translation that says what was done
 * @param subject login of the account, or page of the record, that it was done to
 * @param revision the revision that the change of a record is part of; null for an account
 */
record AuditRow(
    Instant at,
    String actor,
    String kind,
    String event,
    String subject,
    String detail,
    @Nullable Long revision) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("at", "actor", "event", "subject", "detail").get();

  static AuditRow of(
      AccountEvent event, Map<AccountId, Account> accounts, UnaryOperator<String> words) {
    String kind = kindOf(event.type());
    return new AuditRow(
        event.at(),
        login(event.actor(), accounts),
        kind,
        words.apply(kind),
        login(event.account(), accounts),
        event.detail(),
        null);
  }

  static AuditRow of(
      AuditEntry change, Map<AccountId, Account> accounts, UnaryOperator<String> words) {
    String kind = kindOf(change.action());
    return new AuditRow(
        change.at(),
        change.who() == null ? words.apply("edit.actor.system") : login(change.who(), accounts),
        kind,
        words.apply(kind),
        EditPages.of(change.subject()),
        change.why(),
        change.revision());
  }

  /** The kind of rows about such events. */
  static String kindOf(AccountEvent.Type type) {
    return "event." + type;
  }

  /** The kind of rows about such changes of records. */
  static String kindOf(Action action) {
    return "edit.action." + action;
  }

  /** Whether the subject is the page of a record. */
  boolean isAboutRecord() {
    return subject.startsWith("/");
  }

  /** Whether it happened on one of these days, both included, by UTC; null for no bound. */
  boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  boolean contains(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return (actor + " " + event + " " + subject + " " + detail)
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
            CsvCell.text(row.subject()),
            CsvCell.text(row.detail()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String login(@Nullable AccountId id, Map<AccountId, Account> accounts) {
    if (id == null) {
      return "—";
    }
    Account account = accounts.get(id);
    return account == null ? id.toString() : account.login().text();
  }
}
