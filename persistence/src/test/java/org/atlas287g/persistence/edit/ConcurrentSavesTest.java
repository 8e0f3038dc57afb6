package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

class ConcurrentSavesTest {
  private static final int EDITORS = 20;
  private static final int SAVES = 50;

  @Test
  void of_twenty_editors_on_two_nodes_each_save_is_a_version_or_a_conflict_that_was_seen()
      throws Exception {
    List<String> database = TestDatabase.POSTGRESQL.createEmpty();
    try (Store node = Store.editing(database);
        Store other = Store.openEditing(database);
        var pool = Executors.newFixedThreadPool(EDITORS)) {
      Editing<AgencyId, AgencyDraft> agencies = node.editing(AgencyId.class, AgencyDraft.class);
      AgencyId id = saved(agencies.add(Samples.districtJail(), by(new AccountId(1)))).id();
      List<Callable<Tally>> editors =
          IntStream.range(0, EDITORS)
              .<Callable<Tally>>mapToObj(i -> {
                Store at = i % 2 == 0 ? node : other;
                return () ->
                    edit(at.editing(AgencyId.class, AgencyDraft.class), id, new AccountId(i + 1));
              })
              .toList();

      List<Tally> tallies = new ArrayList<>();
      for (var done : pool.invokeAll(editors)) {
        tallies.add(done.get());
      }

      int accepted = tallies.stream().mapToInt(Tally::accepted).sum();
      int conflicts = tallies.stream().mapToInt(Tally::conflicts).sum();
      assertThat(accepted + conflicts).isEqualTo(EDITORS * SAVES);
      assertThat(conflicts).isPositive();
      assertThat(agencies.find(id).map(Kept::version)).contains(accepted);
      List<AuditEntry> entries = other.get(AuditTrail.class).listAbout(id);
      assertThat(entries).extracting(AuditEntry::version).hasSize(accepted + 1).isSorted();
      assertThat(other.get(Revisions.class).findCurrent().map(Revision::number))
          .contains(accepted + 2L);
    }
  }

  private record Tally(int accepted, int conflicts) {}

  /** Reads and saves again and again, as an editor does whose form is always a moment old. */
  private static Tally edit(Editing<AgencyId, AgencyDraft> agencies, AgencyId id, AccountId who) {
    int accepted = 0;
    int conflicts = 0;
    for (int i = 0; i < SAVES; i++) {
      Kept<AgencyId, AgencyDraft> seen = agencies.find(id).orElseThrow();
      AgencyDraft draft = Objects.requireNonNull(seen.draft());
      AgencyDraft changed =
          new AgencyDraft(
              draft.state(),
              draft.name(),
              draft.level(),
              draft.aliases(),
              draft.placement(),
              draft.website(),
              "save " + i + " of account " + who.value());
      switch (agencies.save(id, seen.version(), changed, by(who))) {
        case Outcome.Saved<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> stored) -> {
          assertThat(stored.version()).isEqualTo(seen.version() + 1);
          accepted++;
        }
        case Outcome.Conflict<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> current) -> {
          assertThat(current.version()).isGreaterThan(seen.version());
          conflicts++;
        }
        case Outcome.Refused<AgencyId, AgencyDraft> refused -> throw new AssertionError(refused);
      }
    }
    return new Tally(accepted, conflicts);
  }
}
