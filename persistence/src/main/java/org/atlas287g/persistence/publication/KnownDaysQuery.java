package org.atlas287g.persistence.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.KnownDays;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells from which day records are known by the revision that each of them is part of. */
@Component
class KnownDaysQuery {
  private final JdbcClient jdbc;

  KnownDaysQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The days of all records that are not withdrawn. */
  KnownDays read() {
    return new KnownDays(
        read("agency", AgencyId::new),
        read("agreement", AgreementId::new),
        read("meeting", MeetingId::new));
  }

  private <K> Map<K, Known> read(String table, LongFunction<K> key) {
    Map<Known, Known> shared = new HashMap<>();
    Map<K, Known> days = new HashMap<>();
    jdbc.sql(
            "select t.id, r.* from "
                + table
                + " t join revision r on r.number = t.revision where not t.withdrawn")
        .query(row -> {
          days.put(key.apply(row.getLong("id")), shared.computeIfAbsent(known(row), same -> same));
        });
    return days;
  }

  /** A revision whose edits are as old as itself was made by editors, any other by a list. */
  private static Known known(ResultSet row) throws SQLException {
    Revision revision = JdbcRevisions.revision(row, 0);
    return revision.publishedAt().equals(Columns.instant(row, "edited_at"))
        ? Known.fromEditor(Objects.requireNonNull(revision.edited()))
        : Known.fromList(revision.listed(), revision.listedInferred());
  }
}
