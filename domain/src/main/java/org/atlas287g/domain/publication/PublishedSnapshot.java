package org.atlas287g.domain.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.atlas287g.domain.document.LinkChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest published records, held in memory and shared by all requests. Readers never ask the
 * store: somebody calls {@link #refresh} often, and what is at hand stands as long as the store
 * does not answer. Only a change that this node made is waited for, and not for long. Thread-safe.
 */
@Component
public class PublishedSnapshot {
  /** A reader waits for so long while another reads what this node has changed. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The records at hand count as the newest for so long after the store said so. */
  private static final Duration CONFIRMED_FOR = Duration.ofMinutes(1);

  private final Revisions revisions;
  private final Snapshots snapshots;
  private final LinkChecks links;
  private final List<SnapshotPart> parts;
  private final ReentrantLock loading = new ReentrantLock();
  private final AtomicLong awaited = new AtomicLong();
  private final LongSupplier steady;
  private volatile @Nullable Snapshot newest;
  private volatile @Nullable Confirmation confirmed;

  /**
   * The store said that the records at hand are the newest.
   *
   * @param nanos the steady clock's time then
   */
  private record Confirmation(Instant at, long nanos) {}

  PublishedSnapshot(
      Revisions revisions,
      Snapshots snapshots,
      LinkChecks links,
      List<SnapshotPart> parts,
      LongSupplier steadyClock) {
    this.revisions = revisions;
    this.snapshots = snapshots;
    this.links = links;
    this.parts = parts;
    this.steady = steadyClock;
  }

  /**
   * The records at the newest revision that is known; never before one that this node has made,
   * unless the store does not give it in time.
   *
   * @throws IllegalStateException while the store holds no revision
   */
  public Snapshot get() {
    Snapshot held = newest;
    return held == null || isAwaited(held) ? await() : held;
  }

  /**
   * Asks the store for news, as of another node, and reads them if there are any.
   *
   * @throws IllegalStateException while the store holds no revision
   */
  public void refresh() {
    loading.lock();
    try {
      load();
    } finally {
      loading.unlock();
    }
  }

  /**
   * This node has stored a revision, and committed it: nobody is shown an older one from now on.
   */
  public void changed(long revision) {
    awaited.accumulateAndGet(revision, Math::max);
  }

  /** How long ago the store last confirmed the records at hand; empty if there are none yet. */
  public Optional<Duration> findAge() {
    return Optional.ofNullable(confirmed).map(this::age);
  }

  /**
   * When the store last confirmed the records at hand, if that is so long ago that readers should
   * be told.
   */
  public Optional<Instant> findUnconfirmedSince() {
    return Optional.ofNullable(confirmed)
        .filter(last -> age(last).compareTo(CONFIRMED_FOR) > 0)
        .map(Confirmation::at);
  }

  private Duration age(Confirmation last) {
    return Duration.ofNanos(steady.getAsLong() - last.nanos());
  }

  private Snapshot await() {
    Snapshot before = newest;
    if (before == null) {
      loading.lock();
    } else if (!lockInTime()) {
      return before;
    }
    try {
      Snapshot held = newest;
      if (held == null) {
        return load();
      }
      return isAwaited(held) ? loadOr(held) : held;
    } finally {
      loading.unlock();
    }
  }

  private boolean lockInTime() {
    try {
      return loading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is at hand is shown if the store does not answer; nobody else waits for it then. */
  private Snapshot loadOr(Snapshot held) {
    long expected = awaited.get();
    try {
      return load();
    } catch (RuntimeException silent) {
      awaited.compareAndSet(expected, held.revision().number());
      return held;
    }
  }

  private boolean isAwaited(Snapshot held) {
    return held.revision().number() < awaited.get();
  }

  /** Asks the store for news, and reads them if there are any. By one thread at a time. */
  private Snapshot load() {
    Snapshot held = newest;
    long expected = awaited.get();
    long began = steady.getAsLong();
    long number = revisions.findCurrent().map(Revision::number).orElse(-1L);
    if (held == null || held.revision().number() != number) {
      held = snapshots.read();
      for (SnapshotPart part : parts) {
        part.prepare(held);
      }
    } else if (held.links().round() != links.round()) {
      held = held.withLinks(links.read());
    }
    newest = held;
    confirmed = new Confirmation(Instant.now(), began);
    // A store that was put back from a copy has fewer revisions than were made.
    awaited.compareAndSet(expected, Math.min(expected, held.revision().number()));
    return held;
  }
}
