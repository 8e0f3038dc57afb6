package org.atlas287g.domain.importing;

/** What was decided about a proposal. */
public enum Decision {
  /** It becomes true. */
  ACCEPTED,
  /** The row is another agreement than the one that it was taken for, which the list lacks. */
  DIFFERENT,
  /** The records stay as they are. */
  REJECTED,
  /** A later list was applied before anybody decided. */
  OUTDATED
}
