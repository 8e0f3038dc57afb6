package org.atlas287g.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditTrail implements AuditTrail {
  private static final String KINDS =
      " from audit_entry where kind in ('AGENCY', 'AGREEMENT', 'MEETING')";

  private static final String OF_RECORDS = "select *" + KINDS;

  private static final String SUBJECTS = "select kind, record_key" + KINDS;

  private static final String INSERT =
      """
      insert into audit_entry
          (revision, recorded_at, account_id, why, kind, record_key, version, action,
           before_json, after_json)
      values
          (:revision, :at, :who, :why, :kind, :recordKey, :version, :action, :before, :after)
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  JdbcAuditTrail(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      Revision revision,
      Authorship by,
      RecordId subject,
      int version,
      Action action,
      @Nullable String before,
      @Nullable String after) {
    batches.update(INSERT, entry(revision, by, subject, version, action, before, after));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void addAll(Revision revision, Authorship by, SequencedMap<RecordId, String> added) {
    batches.batchUpdate(
        INSERT,
        added.entrySet().stream()
            .map(e -> entry(revision, by, e.getKey(), 0, Action.ADDED, null, e.getValue()))
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource entry(
      Revision revision,
      Authorship by,
      RecordId subject,
      int version,
      Action action,
      @Nullable String before,
      @Nullable String after) {
    AccountId who = by.who();
    return new MapSqlParameterSource("revision", revision.number())
        .addValue("at", Columns.time(revision.publishedAt()))
        .addValue("who", who == null ? null : who.value(), Types.BIGINT)
        .addValue("why", by.why())
        .addValue("kind", subject.kind().name())
        .addValue("recordKey", subject.value())
        .addValue("version", version)
        .addValue("action", action.name())
        .addValue("before", before, Types.VARCHAR)
        .addValue("after", after, Types.VARCHAR);
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> listAbout(RecordId subject) {
    return jdbc.sql(OF_RECORDS + " and kind = :kind and record_key = :recordKey order by id")
        .param("kind", subject.kind().name())
        .param("recordKey", subject.value())
        .query(JdbcAuditTrail::entry)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> listOf(long revision) {
    return jdbc.sql(OF_RECORDS + " and revision = :revision order by id")
        .param("revision", revision)
        .query(JdbcAuditTrail::entry)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordId> listChangedBy(AccountId account, Instant since) {
    return subjects(
        jdbc.sql(SUBJECTS + " and account_id = :account and recorded_at >= :since order by id")
            .param("account", account.value())
            .param("since", Columns.time(since)));
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordId> listChangedIn(long revision) {
    return subjects(
        jdbc.sql(SUBJECTS + " and revision = :revision order by id").param("revision", revision));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Long, Integer> countTogether(RecordId subject) {
    Map<Long, Integer> records = new HashMap<>();
    jdbc.sql(
            """
            select revision, count(distinct kind || record_key) as records from audit_entry
            where revision in
                (select revision from audit_entry where kind = :kind and record_key = :recordKey)
            group by revision
            """)
        .param("kind", subject.kind().name())
        .param("recordKey", subject.value())
        .query(row -> {
          records.put(row.getLong("revision"), row.getInt("records"));
        });
    return records;
  }

  private static List<RecordId> subjects(JdbcClient.StatementSpec changes) {
    return changes.query((row, _) -> Columns.record(row)).stream().distinct().toList();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isBy(AccountId account, long revision) {
    return jdbc.sql(
            SUBJECTS
                + " and revision = :revision and account_id is distinct from :account"
                + " fetch first 1 row only")
        .param("revision", revision)
        .param("account", account.value())
        .query((row, _) -> Columns.record(row))
        .optional()
        .isEmpty();
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditEntry> listNewest(int most) {
    return jdbc.sql(OF_RECORDS + " order by id desc fetch first :most rows only")
        .param("most", most)
        .query(JdbcAuditTrail::entry)
        .list();
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getLong("revision"),
        Objects.requireNonNull(Columns.instant(row, "recorded_at")),
        Columns.id(row, "account_id", AccountId::new),
        row.getString("why"),
        Columns.record(row),
        row.getInt("version"),
        Columns.constant(row, "action", Action.class),
        Columns.text(row, "before_json"),
        Columns.text(row, "after_json"));
  }
}
