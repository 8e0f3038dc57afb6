package org.atlas287g.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.text.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns are as long as the values that they store, so that nothing passes by the rules. */
@OnEveryDatabase
class LimitsTest {
  private static final Map<String, Limit> COLUMNS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("agency.name", Limit.NAME),
              Map.entry("agency.reason", Limit.PLACEMENT_REASON),
              Map.entry("agency.website", Limit.WEBSITE),
              Map.entry("agency.note", Limit.NOTE),
              Map.entry("agency_alias.spelling", Limit.NAME),
              Map.entry("agency_alias.reason", Limit.ALIAS_REASON),
              Map.entry("agreement.model_as_printed", Limit.MODEL_AS_PRINTED),
              Map.entry("agreement.signed_as_printed", Limit.SIGNED_AS_PRINTED),
              Map.entry("agreement.source", Limit.SOURCE),
              Map.entry("agreement.note", Limit.NOTE),
              Map.entry("document.url", Limit.DOCUMENT_URL),
              Map.entry("document.url_as_printed", Limit.URL_AS_PRINTED),
              Map.entry("meeting.name_as_printed", Limit.NAME),
              Map.entry("meeting.source", Limit.SOURCE),
              Map.entry("meeting.venue", Limit.VENUE),
              Map.entry("meeting.link", Limit.MEETING_LINK),
              Map.entry("meeting.contact", Limit.CONTACT),
              Map.entry("meeting.minutes", Limit.MINUTES),
              Map.entry("meeting.note", Limit.NOTE)));

  /** Columns of records that hold codes of the Atlas and no text of anybody. */
  private static final Set<String> CODES =
      Set.of("state", "level", "extent", "basis", "model", "status", "kind", "format", "time_zone");

  private final Store store;
  private final JdbcClient jdbc;

  LimitsTest(TestDatabase database) {
    store = Store.empty(database);
    jdbc = store.get(JdbcClient.class);
  }

  @BeforeEach
  void addRecords() {
    AgencyId agency = store.get(Agencies.class).add(Samples.districtJail()).id();
    store.get(Agreements.class).addAll(List.of(Samples.agreement(agency, null)));
    store
        .get(Meetings.class)
        .addAll(
            List.of(Samples.meeting("The jail", agency, LocalDate.of(2024, 1, 11), Notice.NONE)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void every_column_takes_a_text_of_the_limit_and_refuses_one_more_character() {
    COLUMNS.forEach((column, limit) -> {
      assertThatCode(() -> set(column, limit.most())).as(column).doesNotThrowAnyException();
      assertThatThrownBy(() -> set(column, limit.most() + 1))
          .as(column)
          .isInstanceOf(DataIntegrityViolationException.class);
    });
  }

  /** Each row differs, as some columns are unique. */
  private void set(String column, int length) {
    String[] parts = column.split("\\.");
    String where = parts[0].equals("agency_alias") ? " where position = 0" : "";
    jdbc.sql("update " + parts[0] + " set " + parts[1] + " = ?" + where)
        .param("x".repeat(length))
        .update();
  }

  @Test
  void every_column_of_a_records_text_has_a_limit() {
    Set<String> texts =
        jdbc
            .sql(
                """
                select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                where lower(table_name) in
                    ('agency', 'agency_alias', 'agreement', 'document', 'meeting')
                  and lower(data_type) in ('character varying', 'text', 'character large object')
                """)
            .query(String.class)
            .list()
            .stream()
            .filter(column -> !CODES.contains(column.substring(column.indexOf('.') + 1)))
            .collect(Collectors.toSet());
    assertThat(texts).isEqualTo(COLUMNS.keySet());
  }

  @Test
  void texts_of_accounts_and_reasons_have_theirs() {
    assertThat(length("account", "name")).isEqualTo(Limit.ACCOUNT_NAME.most());
    assertThat(length("passkey", "label")).isEqualTo(Limit.PASSKEY_LABEL.most());
    assertThat(length("audit_entry", "why")).isEqualTo(Limit.WHY.most());
  }

  private int length(String table, String column) {
    return jdbc.sql(
            "select character_maximum_length from information_schema.columns"
                + " where lower(table_name) = ? and lower(column_name) = ?")
        .params(table, column)
        .query(Integer.class)
        .single();
  }

  @Test
  void lists_of_a_record_have_theirs() {
    long agency = jdbc.sql("select id from agency").query(Long.class).single();
    long agreement = jdbc.sql("select id from agreement").query(Long.class).single();
    assertLast(
        "insert into agency_alias (agency_id, spelling, reason, position) values (?, 'x', '', ?)",
        agency,
        Limit.ALIASES);
    assertLast(
        "insert into agency_county (agency_id, served, fips, position)"
            + " values (?, true, '01001', ?)",
        agency,
        Limit.COUNTIES);
    assertLast(
        "insert into document (agreement_id, kind, position) values (?, 'MOA', ?)",
        agreement,
        Limit.DOCUMENTS);
  }

  private void assertLast(String sql, long record, Limit limit) {
    assertThatThrownBy(() -> jdbc.sql(sql).params(record, limit.most()).update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatCode(() -> jdbc.sql(sql).params(record, limit.most() - 1).update())
        .as(limit.name())
        .doesNotThrowAnyException();
  }
}
