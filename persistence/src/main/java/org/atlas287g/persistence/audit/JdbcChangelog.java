package org.atlas287g.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.Batch;
import org.atlas287g.domain.audit.Changelog;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcChangelog implements Changelog {
  private final JdbcClient jdbc;

  JdbcChangelog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The head of a batch, and what was changed in which way. */
  private record Head(Instant at, @Nullable LocalDate list, Map<Sort, List<RecordId>> sorts) {
    Batch batch(long revision) {
      return new Batch(
          revision,
          at,
          list,
          sorts.entrySet().stream()
              .map(sort ->
                  new Batch.Part(sort.getKey().kind(), sort.getKey().action(), sort.getValue()))
              .toList());
    }
  }

  private record Sort(RecordKind kind, Action action) {}

  @Override
  @Transactional(readOnly = true)
  public List<Batch> listAfter(long revision) {
    Map<Long, Head> heads = new LinkedHashMap<>();
    jdbc.sql(
            """
            select e.revision, e.kind, e.action, e.record_key,
                   r.listed, r.published_at, r.edited_at
            from audit_entry e join revision r on r.number = e.revision
            where e.revision > ? and e.kind in ('AGENCY', 'AGREEMENT', 'MEETING')
            order by e.revision, e.kind, e.action, e.record_key
            """)
        .param(revision)
        .query(row -> {
          Head head = heads.get(row.getLong("revision"));
          if (head == null) {
            head = head(row);
            heads.put(row.getLong("revision"), head);
          }
          RecordKind kind = Columns.constant(row, "kind", RecordKind.class);
          head.sorts()
              .computeIfAbsent(
                  new Sort(kind, Columns.constant(row, "action", Action.class)),
                  _ -> new ArrayList<>())
              .add(Columns.record(row));
        });
    List<Batch> batches = new ArrayList<>();
    heads.forEach((number, head) -> batches.add(head.batch(number)));
    return batches;
  }

  /** A revision whose edits are as old as itself was made by editors, any other by a list. */
  private static Head head(ResultSet row) throws SQLException {
    Instant at = Objects.requireNonNull(Columns.instant(row, "published_at"));
    boolean edited = at.equals(Columns.instant(row, "edited_at"));
    return new Head(at, edited ? null : Columns.date(row, "listed"), new LinkedHashMap<>());
  }
}
