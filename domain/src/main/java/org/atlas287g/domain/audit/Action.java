package org.atlas287g.domain.audit;

/** What was done to a record. */
public enum Action {
  /** It was entered. */
  ADDED,
  /** Its contents were changed. */
  CHANGED,
  /** Its contents were changed as a source list has them. */
  LISTED,
  /** It was withdrawn: it had been entered in error. It stays in the history. */
  WITHDRAWN,
  /** It was given the contents of an earlier version. */
  RESTORED,
  /** A change of it was undone; undoing its entry withdraws it. */
  UNDONE,
  /** It took part in the merging of two agencies. */
  MERGED,
  /** It took part in taking merged agencies apart again. */
  SPLIT
}
