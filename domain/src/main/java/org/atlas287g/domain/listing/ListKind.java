package org.atlas287g.domain.listing;

/** Which of ICE's lists a list is, in the order in which those of one day are taken in. */
public enum ListKind {
  /** Agencies that want an agreement; their rows have no dates. They tell what new ones were. */
  PENDING,
  /** Agreements that are signed. */
  PARTICIPATING,
  /** Steering-committee meetings, of the agencies that the other lists have. */
  MEETINGS
}
