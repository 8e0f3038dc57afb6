package org.atlas287g.domain.audit;

import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.SnapshotPart;
import org.springframework.stereotype.Component;

/**
 * The newest changes, at hand for readers. Of each snapshot, only what is new is read. Thread-safe.
 */
@Component
public class RecentChanges implements SnapshotPart {
  /** As many revisions are kept at most. */
  static final int MOST = 20_000;

  private final Changelog changelog;
  private volatile Held held = new Held(0, List.of());

  /** The changes up to a revision, the newest first. */
  private record Held(long revision, List<Batch> batches) {}

  RecentChanges(Changelog changelog) {
    this.changelog = changelog;
  }

  /** Reads what is new, by one thread at a time; a store put back from a copy is read anew. */
  @Override
  public void prepare(Snapshot snapshot) {
    long revision = snapshot.revision().number();
    Held before = held;
    boolean goesOn = revision >= before.revision();
    long after = goesOn ? before.revision() : 0;
    List<Batch> batches =
        new ArrayList<>(changelog.listAfter(Math.max(after, revision - MOST)).reversed());
    batches.removeIf(batch -> batch.revision() > revision);
    if (goesOn) {
      batches.addAll(before.batches());
    }
    held = new Held(revision, List.copyOf(batches.subList(0, Math.min(MOST, batches.size()))));
  }

  /** The newest first, at most {@link #MOST}. */
  public List<Batch> list() {
    return held.batches();
  }
}
