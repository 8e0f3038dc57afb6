package org.atlas287g.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.document.LinkChecks;
import org.junit.jupiter.api.Test;

class PublishedSnapshotTest {
  private final Store store = new Store();
  private final List<Long> prepared = new ArrayList<>();
  private long nanos;
  private final PublishedSnapshot published =
      new PublishedSnapshot(
          store,
          store,
          new NoLinks(),
          List.of(s -> prepared.add(s.revision().number())),
          () -> nanos);

  @Test
  void all_requests_share_one_snapshot_until_there_is_another_revision() {
    Snapshot first = published.get();
    assertThat(published.get()).isSameAs(first);
    assertThat(store.reads.get()).isEqualTo(1);
  }

  @Test
  void readers_never_ask_the_store_and_see_the_news_of_others_once_somebody_refreshed() {
    published.get();
    store.number = 2;
    int asked = store.asked.get();
    assertThat(published.get().revision().number()).isEqualTo(1);
    assertThat(store.asked.get()).isEqualTo(asked);
    published.refresh();
    assertThat(published.get().revision().number()).isEqualTo(2);
    published.refresh();
    assertThat(store.reads.get()).isEqualTo(2);
  }

  @Test
  void readers_see_what_is_at_hand_while_the_store_does_not_answer_and_the_change_afterwards() {
    published.get();
    store.number = 2;
    store.silent = true;
    published.changed(2);
    assertThat(published.get().revision().number()).isEqualTo(1);
    int asked = store.asked.get();
    assertThat(published.get().revision().number()).isEqualTo(1);
    assertThat(store.asked.get()).as("one reader asked, the others need not").isEqualTo(asked);
    assertThatThrownBy(published::refresh).hasMessage("no answer");
    store.silent = false;
    published.refresh();
    assertThat(published.get().revision().number()).isEqualTo(2);
  }

  @Test
  void readers_do_not_wait_for_a_store_that_takes_its_time() {
    published.get();
    store.number = 2;
    store.pause = new CountDownLatch(1);
    published.changed(2);
    CompletableFuture<Void> watch = CompletableFuture.runAsync(published::refresh);
    while (store.reads.get() < 2) {
      Thread.onSpinWait();
    }
    assertThat(published.get().revision().number()).isEqualTo(1);
    store.pause.countDown();
    watch.join();
    assertThat(published.get().revision().number()).isEqualTo(2);
  }

  @Test
  void readers_are_told_once_the_store_has_said_nothing_for_over_a_minute() {
    assertThat(published.findAge()).isEmpty();
    published.get();
    nanos += Duration.ofSeconds(60).toNanos();
    assertThat(published.findAge()).contains(Duration.ofSeconds(60));
    assertThat(published.findUnconfirmedSince()).isEmpty();
    nanos++;
    assertThat(published.findUnconfirmedSince()).isPresent();
    store.silent = true;
    assertThatThrownBy(published::refresh).hasMessage("no answer");
    assertThat(published.findUnconfirmedSince()).isPresent();
    store.silent = false;
    published.refresh();
    assertThat(published.findUnconfirmedSince()).isEmpty();
    assertThat(published.findAge()).contains(Duration.ZERO);
  }

  @Test
  void what_this_server_changed_is_shown_to_the_next_request() {
    published.get();
    store.number = 2;
    published.changed(2);
    assertThat(published.get().revision().number()).isEqualTo(2);
    assertThat(store.reads.get()).isEqualTo(2);
  }

  @Test
  void whoever_asks_while_a_change_is_read_waits_for_it_and_does_not_read_again() {
    published.get();
    store.number = 2;
    store.pause = new CountDownLatch(1);
    published.changed(2);
    List<CompletableFuture<Long>> visitors = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      visitors.add(CompletableFuture.supplyAsync(() -> published.get().revision().number()));
    }
    store.pause.countDown();
    assertThat(visitors).allSatisfy(v -> assertThat(v.join()).isEqualTo(2));
    assertThat(store.reads.get()).isEqualTo(2);
  }

  @Test
  void parts_are_made_once_of_each_snapshot_before_it_is_shown() {
    published.get();
    published.get();
    store.number = 2;
    published.changed(2);
    published.get();
    assertThat(prepared).containsExactly(1L, 2L);
  }

  @Test
  void a_store_that_was_put_back_from_a_copy_is_shown_as_it_is() {
    published.get();
    published.changed(9);
    published.get();
    int asked = store.asked.get();
    published.get();
    assertThat(store.asked.get()).isEqualTo(asked);
  }

  /** A store without records that counts what it is asked. */
  private static final class Store implements Revisions, Snapshots {
    private volatile long number = 1;
    private volatile boolean silent;
    private volatile CountDownLatch pause = new CountDownLatch(0);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<Revision> findCurrent() {
      asked.incrementAndGet();
      if (silent) {
        throw new IllegalStateException("no answer");
      }
      return Optional.of(revision());
    }

    @Override
    public Snapshot read() {
      reads.incrementAndGet();
      try {
        pause.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Snapshot(revision(), List.of(), List.of(), List.of());
    }

    private Revision revision() {
      return new Revision(number, LocalDate.of(2025, 2, 12), false, Instant.EPOCH);
    }

    @Override
    public Optional<Revision> findFirst() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void awaitTurn() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Revision advance() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Revision advance(LocalDate listed, boolean inferred) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoLinks implements LinkChecks {
    @Override
    public KnownLinks read() {
      return KnownLinks.NONE;
    }

    @Override
    public long round() {
      return 0;
    }

    @Override
    public void store(Collection<LinkCheck> found) {
      throw new UnsupportedOperationException();
    }
  }
}
