package org.atlas287g.domain.importing;

/** Which proposals are accepted that nobody has decided. */
public enum Acceptance {
  NONE,
  /** Those that may be taken as they are. */
  CERTAIN,
  ALL;

  boolean admits(Proposal proposal) {
    return this == ALL || (this == CERTAIN && proposal.certain());
  }
}
