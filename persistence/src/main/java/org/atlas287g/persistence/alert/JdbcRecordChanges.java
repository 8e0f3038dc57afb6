package org.atlas287g.persistence.alert;

import java.util.List;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.alert.RecordChange;
import org.atlas287g.domain.alert.RecordChanges;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRecordChanges implements RecordChanges {
  private final JdbcClient jdbc;

  JdbcRecordChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Withdrawn records keep their agency. */
  @Override
  @Transactional(readOnly = true)
  public List<RecordChange> listBetween(long after, long upTo) {
    return jdbc.sql(
            """
            select e.revision, e.kind, e.record_key, e.action,
                   case e.kind when 'AGENCY' then e.record_key
                               when 'AGREEMENT' then a.agency_id
                               else m.agency_id end as agency
            from audit_entry e
            left join agreement a on e.kind = 'AGREEMENT' and a.id = e.record_key
            left join meeting m on e.kind = 'MEETING' and m.id = e.record_key
            where e.revision > :after and e.revision <= :upTo
              and e.kind in ('AGENCY', 'AGREEMENT', 'MEETING')
            order by e.id
            """)
        .param("after", after)
        .param("upTo", upTo)
        .query((row, _) ->
            new RecordChange(
                row.getLong("revision"),
                Columns.record(row),
                Columns.constant(row, "action", Action.class),
                Columns.id(row, "agency", AgencyId::new)))
        .list();
  }
}
