package org.atlas287g.domain.listing;

/** Which of ICE's two lists of agencies a list is. */
public enum ListKind {
  /** Agreements that are signed. */
  PARTICIPATING,
  /** Agencies that want one; their rows have no dates. */
  PENDING
}
