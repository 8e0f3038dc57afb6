package org.atlas287g.ui.publication;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.atlas287g.domain.document.LinkChecks;
import org.atlas287g.domain.edit.RecordsChanged;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The newest published records, held in memory and shared by all requests. At most once a second a
 * request asks the store for its revision number and whether links were checked; news, from this
 * node or another, replace the snapshot. A change that this node makes is asked for at once.
 * Thread-safe.
 */
@Service
public class PublishedSnapshot {
  private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();

  private final Revisions revisions;
  private final Snapshots snapshots;
  private final LinkChecks links;
  private final ReentrantLock loading = new ReentrantLock();
  private final AtomicLong checkedAt = new AtomicLong(System.nanoTime() - CHECK_NANOS);
  private volatile @Nullable Snapshot newest;

  PublishedSnapshot(Revisions revisions, Snapshots snapshots, LinkChecks links) {
    this.revisions = revisions;
    this.snapshots = snapshots;
    this.links = links;
  }

  /**
   * The records at a revision that was the newest at most a second ago.
   *
   * @throws IllegalStateException while the store holds no revision
   */
  public Snapshot get() {
    Snapshot held = newest;
    long checked = checkedAt.get();
    long now = System.nanoTime();
    if (held != null && now - checked < CHECK_NANOS) {
      return held;
    }
    boolean mine = checkedAt.compareAndSet(checked, now);
    return held != null && !mine ? held : load();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(RecordsChanged change) {
    checkedAt.set(System.nanoTime() - CHECK_NANOS);
  }

  private Snapshot load() {
    loading.lock();
    try {
      Snapshot held = newest;
      long number = revisions.findCurrent().map(Revision::number).orElse(-1L);
      if (held == null || held.revision().number() != number) {
        held = snapshots.read();
      } else if (held.links().round() != links.round()) {
        held = held.withLinks(links.read());
      }
      newest = held;
      return held;
    } finally {
      loading.unlock();
    }
  }
}
