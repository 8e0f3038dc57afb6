package org.atlas287g.domain.importing;

/** What came of applying a list. */
public sealed interface Applied {
  /**
   * It is published.
   *
   * @param revision the revision's number
   * @param taken how many proposals became true
   * @param left how many are still open
   */
  record Done(long revision, int taken, int left) implements Applied {}

  /** Nothing was stored: records changed since the list was compared. It is compared again. */
  record Outdated() implements Applied {}

  /**
   * Nothing was stored.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements Applied {}

  /** Why a list is not applied. */
  enum Reason {
    /** There is no such list, or it was discarded or undone. */
    NOT_OPEN,
    /** Nothing tells its day: somebody must give it. */
    NO_DAY,
    /** The gate holds it, and nobody said to go on in spite of that. */
    HELD,
    /**
     * A newer list was applied, and this one cannot tell the past: it is of pending agencies, or
     * only its rows tell its day.
     */
    OLDER
  }
}
