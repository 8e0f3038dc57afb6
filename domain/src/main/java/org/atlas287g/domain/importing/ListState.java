package org.atlas287g.domain.importing;

/** How far a source list has come. */
public enum ListState {
  /** Compared, and waiting for a person. Nothing of it is published. */
  OPEN,
  /** The records reflect it, but for proposals that are still open. */
  APPLIED,
  /** A person decided against it. */
  DISCARDED,
  /** It was applied, and all of it was taken back. */
  UNDONE
}
