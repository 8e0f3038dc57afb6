package org.atlas287g.domain.publication;

/** Something that is made of each snapshot once, ahead of those who read it. */
public interface SnapshotPart {
  /** Makes it, before the snapshot is shown to anybody. */
  void prepare(Snapshot snapshot);
}
