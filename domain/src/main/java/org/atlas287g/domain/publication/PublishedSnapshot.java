package org.atlas287g.domain.publication;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.atlas287g.domain.document.LinkChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest published records, held in memory and shared by all requests. Readers never ask the
 * store: somebody calls {@link #refresh} often, and what is at hand stands as long as the store
 * does not answer. Only a change that this node made is waited for. Thread-safe.
 */
@Component
public class PublishedSnapshot {
  private final Revisions revisions;
  private final Snapshots snapshots;
  private final LinkChecks links;
  private final List<SnapshotPart> parts;
  private final ReentrantLock loading = new ReentrantLock();
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
   * The records at the newest revision that is known; never before one that this node has made,
   * unless the store does not give it.
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

  private Snapshot await() {
    loading.lock();
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
    // A store that was put back from a copy has fewer revisions than were made.
    awaited.compareAndSet(expected, Math.min(expected, held.revision().number()));
    return held;
  }
}
