package org.atlas287g.persistence.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@OnEveryDatabase
class FirstDatasetTest {
  private static final int AGREEMENTS = 135;

  private final List<String> database;

  FirstDatasetTest(TestDatabase kind) {
    database = kind.createEmpty();
  }

  @Test
  void a_second_start_changes_nothing() {
    Snapshot first = startAndRead();
    Snapshot second = startAndRead();

    assertThat(second.revision()).isEqualTo(first.revision());
    assertThat(second.agencies()).isEqualTo(first.agencies());
    assertThat(second.agreements()).isEqualTo(first.agreements());
    assertThat(second.meetings()).isEqualTo(first.meetings());
  }

  @Test
  void a_database_that_was_filled_before_lists_were_kept_gets_its_first_list_once() {
    Snapshot before = startAndRead();
    try (Store store =
        Store.open(database, Store.Repositories.class, StubGeography.class, FirstDataset.class)) {
      store.get(JdbcClient.class).sql("delete from source_list").update();
    }

    for (int start = 0; start < 2; start++) {
      try (Store store =
          Store.open(database, Store.Repositories.class, StubGeography.class, FirstDataset.class)) {
        Snapshot after = store.get(Snapshots.class).read();
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(after.agreements()).isEqualTo(before.agreements());
        JdbcClient jdbc = store.get(JdbcClient.class);
        assertThat(
                jdbc.sql("select state, applied from source_list where kind = 'PARTICIPATING'")
                    .query()
                    .singleRow())
            .containsEntry("state", "APPLIED")
            .containsEntry("applied", before.revision().number());
        assertThat(
                jdbc.sql("select distinct agreement_id from listed_row").query(Long.class).list())
            .as("each row is of an agreement")
            .doesNotContainNull()
            .hasSize(AGREEMENTS);
        assertThat(jdbc.sql("select count(*) from change_proposal").query(Long.class).single())
            .isZero();
      }
    }
  }

  @Test
  void the_history_of_each_record_begins_with_its_entry_by_the_Atlas_itself() {
    try (Store store =
        Store.open(database, Store.Repositories.class, StubGeography.class, FirstDataset.class)) {
      Snapshot snapshot = store.get(Snapshots.class).read();
      DraftJson json = store.get(DraftJson.class);
      AuditTrail trail = store.get(AuditTrail.class);
      Map<RecordId, Object> drafts = new HashMap<>();
      snapshot.agencies().forEach(a -> drafts.put(a.id(), a.draft()));
      snapshot.agreements().forEach(a -> drafts.put(a.id(), a.draft()));
      snapshot.meetings().forEach(m -> drafts.put(m.id(), m.draft()));

      List<AuditEntry> entries = trail.listOf(snapshot.revision().number());

      assertThat(entries)
          .extracting(AuditEntry::subject)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(drafts.keySet());
      assertThat(entries)
          .allSatisfy(entry -> {
            Object draft = Objects.requireNonNull(drafts.get(entry.subject()));
            assertThat(entry.who()).isNull();
            assertThat(entry.action()).isEqualTo(Action.ADDED);
            assertThat(entry.version()).isZero();
            assertThat(entry.before()).isNull();
            assertThat(json.read(Objects.requireNonNull(entry.after()), draft.getClass()))
                .isEqualTo(draft);
          });
    }
  }

  @Test
  void a_failure_half_way_leaves_an_empty_database_that_the_next_start_fills() {
    assertThatThrownBy(() ->
            Store.open(
                database,
                Store.Repositories.class,
                StubGeography.class,
                FailingGeocoder.class,
                FirstDataset.class))
        .hasMessageContaining("the geocoder fails half-way");

    try (Store store = Store.open(database, Store.Repositories.class)) {
      JdbcClient jdbc = store.get(JdbcClient.class);
      for (String table :
          List.of(
              "agency",
              "agency_slug",
              "agency_alias",
              "agreement",
              "meeting",
              "audit_entry",
              "revision")) {
        assertThat(jdbc.sql("select count(*) from " + table).query(Integer.class).single())
            .as(table)
            .isZero();
      }
    }
    assertThat(startAndRead().agreements()).hasSize(AGREEMENTS);
  }

  @Test
  void of_two_nodes_that_start_at_once_one_loads() throws Exception {
    try (Store node = Store.open(database, Store.Repositories.class, StubGeography.class);
        Store other = Store.open(database, Store.Repositories.class, StubGeography.class);
        var pool = Executors.newFixedThreadPool(2)) {
      for (var loaded : pool.invokeAll(List.of(loading(node), loading(other)))) {
        loaded.get();
      }

      Snapshot snapshot = node.get(Snapshots.class).read();
      assertThat(snapshot.revision().number()).isEqualTo(1);
      assertThat(snapshot.agreements()).hasSize(AGREEMENTS);
    }
  }

  private static Callable<Object> loading(Store node) {
    var dataset =
        new FirstDataset(
            node.get(Revisions.class),
            node.get(DatasetLoader.class),
            node.get(TransactionOperations.class));
    return Executors.callable(dataset::afterSingletonsInstantiated);
  }

  private Snapshot startAndRead() {
    try (Store store =
        Store.open(database, Store.Repositories.class, StubGeography.class, FirstDataset.class)) {
      return store.get(Snapshots.class).read();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class FailingGeocoder {
    private static final int HALF = 66;

    @Bean
    @Primary
    AgencyGeocoder failing() {
      var answers = new AtomicInteger();
      return _ -> {
        if (answers.incrementAndGet() > HALF) {
          throw new IllegalStateException("the geocoder fails half-way");
        }
        return new AgencyGeocoder.Answer(
            AgencyLevel.COUNTY, Placement.unplaced(Basis.NAME, List.of(), "not tried"));
      };
    }
  }
}
