package org.atlas287g.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
  private final List<Batch> stored = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private final RecentChanges recent =
      new RecentChanges(revision -> {
        asked.add(revision);
        return stored.stream().filter(batch -> batch.revision() > revision).toList();
      });

  @Test
  void only_what_is_new_is_read_and_the_newest_comes_first() {
    store(1);
    store(2);
    recent.prepare(snapshot(2));
    store(3);
    recent.prepare(snapshot(3));
    assertThat(recent.list()).extracting(Batch::revision).containsExactly(3L, 2L, 1L);
    assertThat(asked).containsExactly(0L, 2L);
  }

  @Test
  void what_is_newer_than_the_snapshot_waits_for_its_own() {
    store(1);
    store(2);
    recent.prepare(snapshot(1));
    assertThat(recent.list()).extracting(Batch::revision).containsExactly(1L);
    recent.prepare(snapshot(2));
    assertThat(recent.list()).extracting(Batch::revision).containsExactly(2L, 1L);
  }

  @Test
  void a_store_that_was_put_back_is_read_anew() {
    store(1);
    store(2);
    recent.prepare(snapshot(2));
    stored.removeLast();
    recent.prepare(snapshot(1));
    assertThat(recent.list()).extracting(Batch::revision).containsExactly(1L);
  }

  private void store(long revision) {
    stored.add(new Batch(revision, Instant.EPOCH, null, List.of()));
  }

  private static Snapshot snapshot(long revision) {
    return new Snapshot(
        new Revision(revision, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
        List.of(),
        List.of(),
        List.of());
  }
}
