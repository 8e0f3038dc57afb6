package org.atlas287g.persistence.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.publication.SourceRow;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which row of which applied list names each agreement last. All rows of all lists are looked
 * at only when a list was applied or taken back. Thread-safe.
 */
@Component
class SourceRowsQuery {
  private final JdbcClient jdbc;
  private volatile Held held = new Held(List.of(), Map.of());

  /** What is known of the lists that were applied then. */
  private record Held(List<Applied> lists, Map<AgreementId, SourceRow> rows) {}

  /** A list, and the revision that its newest changes made. */
  private record Applied(long list, long revision) {}

  SourceRowsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows; of several in one list, the first. */
  Map<AgreementId, SourceRow> read() {
    List<Applied> lists =
        jdbc.sql("select id, compared from source_list where state = 'APPLIED' order by id")
            .query((row, _) -> new Applied(row.getLong("id"), row.getLong("compared")))
            .list();
    Held known = held;
    if (!known.lists().equals(lists)) {
      known = new Held(lists, Map.copyOf(readAll()));
      held = known;
    }
    return known.rows();
  }

  private Map<AgreementId, SourceRow> readAll() {
    Map<AgreementId, SourceRow> rows = new HashMap<>();
    jdbc.sql(
            """
            select n.agreement_id, n.first_day, l.listed, l.basis, r.row_number,
                   t.agency, t.county, t.model, t.signed
            from (select r.agreement_id, min(l.listed) as first_day, max(l.listed) as last_day
                  from listed_row r join source_list l on l.id = r.list_id
                  where l.state = 'APPLIED' and r.agreement_id is not null
                  group by r.agreement_id) n
            join listed_row r on r.agreement_id = n.agreement_id
            join source_list l on l.id = r.list_id and l.listed = n.last_day and l.state = 'APPLIED'
            join listed_text t on t.id = r.text_id
            order by l.id, r.row_number desc
            """)
        .query(row -> {
          rows.put(
              new AgreementId(row.getLong("agreement_id")),
              new SourceRow(
                  Objects.requireNonNull(Columns.date(row, "first_day")),
                  Objects.requireNonNull(Columns.date(row, "listed")),
                  "ROWS".equals(row.getString("basis")),
                  row.getInt("row_number"),
                  row.getString("agency"),
                  row.getString("county"),
                  row.getString("model"),
                  row.getString("signed")));
        });
    return rows;
  }
}
