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
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.Batch;
import org.atlas287g.domain.audit.Changelog;
import org.atlas287g.domain.meeting.MeetingId;
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

  /** The head of a batch, and its parts. */
  private record Head(Instant at, @Nullable LocalDate list, List<Batch.Part> parts) {}

  @Override
  @Transactional(readOnly = true)
  public List<Batch> listAfter(long revision) {
    Map<Long, Head> heads = new LinkedHashMap<>();
    jdbc.sql(
            """
            select e.revision, e.kind, e.action, count(*) as changes, min(e.record_key) as one,
                   r.listed, r.published_at, r.edited_at
            from audit_entry e join revision r on r.number = e.revision
            where e.revision > ? and e.kind in ('AGENCY', 'AGREEMENT', 'MEETING')
            group by e.revision, e.kind, e.action, r.listed, r.published_at, r.edited_at
            order by e.revision, e.kind, e.action
            """)
        .param(revision)
        .query(row -> {
          Head head = heads.get(row.getLong("revision"));
          if (head == null) {
            head = head(row);
            heads.put(row.getLong("revision"), head);
          }
          head.parts().add(part(row));
        });
    List<Batch> batches = new ArrayList<>();
    heads.forEach(
        (number, head) -> batches.add(new Batch(number, head.at(), head.list(), head.parts())));
    return batches;
  }

  /** A revision whose edits are as old as itself was made by editors, any other by a list. */
  private static Head head(ResultSet row) throws SQLException {
    Instant at = Objects.requireNonNull(Columns.instant(row, "published_at"));
    boolean edited = at.equals(Columns.instant(row, "edited_at"));
    return new Head(at, edited ? null : Columns.date(row, "listed"), new ArrayList<>());
  }

  private static Batch.Part part(ResultSet row) throws SQLException {
    RecordKind kind = Columns.constant(row, "kind", RecordKind.class);
    int changes = row.getInt("changes");
    return new Batch.Part(
        kind,
        Columns.constant(row, "action", Action.class),
        changes,
        changes == 1 ? id(kind, row.getLong("one")) : null);
  }

  private static RecordId id(RecordKind kind, long key) {
    return switch (kind) {
      case AGENCY -> new AgencyId(key);
      case AGREEMENT -> new AgreementId(key);
      case MEETING -> new MeetingId(key);
    };
  }
}
