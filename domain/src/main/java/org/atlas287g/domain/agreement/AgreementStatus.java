package org.atlas287g.domain.agreement;

/** What is known of an agreement's standing. */
public enum AgreementStatus {
  /** On a list of pending agreements. */
  PENDING,
  /** On the newest list of participating agencies. */
  ACTIVE,
  /** Missing from the newest list; not yet confirmed by a second one. */
  UNCONFIRMED_ABSENCE,
  /** Confirmed missing from the list. Says nothing of why. */
  NO_LONGER_LISTED,
  /** Replaced by another agreement of the same agency and model. */
  SUPERSEDED,
  /** Ended, shown by a document. */
  TERMINATED;

  /** Whether it is missing from the newest list, and may come back by itself. */
  public boolean isAbsence() {
    return this == UNCONFIRMED_ABSENCE || this == NO_LONGER_LISTED;
  }
}
