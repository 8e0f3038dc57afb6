package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.persistence.edit.Editors.by;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** A PostgreSQL that ends connections in the middle of whatever is done on them. */
class CutConnectionsTest {
  private static final int EDITORS = 4;
  private static final int CUTS = 8;

  @Test
  void each_save_is_whole_or_not_there_and_the_next_one_needs_no_restart() throws Exception {
    List<String> database = TestDatabase.POSTGRESQL.createEmpty();
    try (Store node = Store.editing(database);
        Store cutting = Store.openEditing(database);
        var pool = Executors.newFixedThreadPool(EDITORS)) {
      Editing<AgencyId, AgencyDraft> agencies = node.editing(AgencyId.class, AgencyDraft.class);
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger failed = new AtomicInteger();
      var editors =
          IntStream.range(0, EDITORS)
              .mapToObj(i -> pool.submit(saving(agencies, i, over, failed)))
              .toList();
      JdbcClient jdbc = cutting.get(JdbcClient.class);
      while (failed.get() < CUTS) {
        jdbc.sql(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                    and xact_start is not null
                """)
            .query(Integer.class)
            .single();
      }
      over.set(true);
      int saved = 0;
      for (var editor : editors) {
        saved += editor.get();
      }

      assertThat(saved).isPositive();
      List<AgencyId> stored =
          node.get(Agencies.class).list().stream().map(agency -> agency.id()).toList();
      // One whose answer was cut off may be there as well.
      assertThat(stored.size()).isBetween(saved, saved + failed.get());
      assertThat(node.get(Revisions.class).findCurrent().map(Revision::number))
          .contains(stored.size() + 1L);
      AuditTrail trail = node.get(AuditTrail.class);
      assertThat(stored).allSatisfy(id -> assertThat(trail.listAbout(id)).hasSize(1));
    }
  }

  private static Callable<Integer> saving(
      Editing<AgencyId, AgencyDraft> agencies,
      int editor,
      AtomicBoolean over,
      AtomicInteger failed) {
    return () -> {
      int saved = 0;
      for (int i = 0; !over.get() || saved == 0; i++) {
        try {
          Outcome<AgencyId, AgencyDraft> outcome =
              agencies.add(
                  Samples.agency(StateCode.VA, "Office " + editor + " of " + i, "51047"),
                  by(new AccountId(editor + 1)));
          assertThat(outcome).isInstanceOf(Outcome.Saved.class);
          saved++;
        } catch (DataAccessException | TransactionException cut) {
          failed.incrementAndGet();
        }
      }
      return saved;
    };
  }
}
