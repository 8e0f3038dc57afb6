package org.atlas287g.persistence.importing;

import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.edit.ListRevisions;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcListRevisions implements ListRevisions {
  private final JdbcClient jdbc;

  JdbcListRevisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Listed> findWithout(long revision) {
    return jdbc.sql(
            """
            select r.listed, r.inferred from revision r
            where exists (select 1 from source_list where applied = :revision)
                and r.number = case
                    when exists (select 1 from source_list
                                 where applied > :revision and state = 'APPLIED'
                                     and kind <> 'MEETINGS' and listed >=
                                         (select max(listed) from source_list
                                          where applied = :revision))
                        or not exists (select 1 from source_list
                                       where applied = :revision and kind <> 'MEETINGS')
                    then (select max(number) from revision)
                    else :revision - 1 end
            """)
        .param("revision", revision)
        .query((row, _) ->
            new Listed(
                Objects.requireNonNull(Columns.date(row, "listed")), row.getBoolean("inferred")))
        .optional();
  }

  @Override
  public void undone(long revision) {
    jdbc.sql("update source_list set state = 'UNDONE' where applied = ? and state = 'APPLIED'")
        .param(revision)
        .update();
    jdbc.sql(
            """
            update change_proposal
            set revision = null, decision = null, decided_by = null, decided_at = null
            where revision = ?
            """)
        .param(revision)
        .update();
  }
}
