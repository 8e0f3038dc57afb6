package org.atlas287g.domain.publication;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.atlas287g.domain.document.LinkChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest published records, held in memory and shared by all requests. At most once a second
 * one request asks the store for its revision number and whether links were checked; while it reads
 * the news of another node, all others read what is at hand. A change that this node made is waited
 * for. Thread-safe.
 */
@Component
public class PublishedSnapshot {
  private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();

  private final Revisions revisions;
  private final Snapshots snapshots;
  private final LinkChecks links;
  private final List<SnapshotPart> parts;
  private final ReentrantLock loading = new ReentrantLock();
  private final AtomicLong checkedAt = new AtomicLong(System.nanoTime() - CHECK_NANOS);
  private final AtomicLong awaited = new AtomicLong();
  private volatile @Nullable Snapshot newest;

  PublishedSnapshot(
      Revisions revisions, Snapshots snapshots, LinkChecks links, List<SnapshotPart> parts) {
    this.revisions = revisions;
    this.snapshots = snapshots;
    this.links = links;
    this.parts = parts;
  }

  /**
   * The records at a revision that was the newest at most a second ago, or a moment longer while
   * they are read anew; never before one that this node has made.
   *
   * @throws IllegalStateException while the store holds no revision
   */
  public Snapshot get() {
    Snapshot held = newest;
    if (held == null || isAwaited(held)) {
      return await();
    }
    long checked = checkedAt.get();
    long now = System.nanoTime();
    boolean due = now - checked >= CHECK_NANOS && checkedAt.compareAndSet(checked, now);
    if (!due || !loading.tryLock()) {
      return held;
    }
    try {
      return load();
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

  private Snapshot await() {
    loading.lock();
    try {
      Snapshot held = newest;
      return held == null || isAwaited(held) ? load() : held;
    } finally {
      loading.unlock();
    }
  }

  private boolean isAwaited(Snapshot held) {
    return held.revision().number() < awaited.get();
  }

  /** Asks the store for news, and reads them if there are any. By one thread at a time. */
  private Snapshot load() {
    Snapshot held = newest;
    long expected = awaited.get();
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
    checkedAt.set(System.nanoTime());
    // A store that was put back from a copy has fewer revisions than were made.
    awaited.compareAndSet(expected, Math.min(expected, held.revision().number()));
    return held;
  }
}
