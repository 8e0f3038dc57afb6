package org.atlas287g.domain.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.atlas287g.domain.agreement.AgreementStatus;

/**
 * How long an agreement has been missing from the lists. It is public at once, but not confirmed:
 * agreements come back after several lists.
 *
 * @param from the day of the first list without it
 * @param until the day of the newest list without it
 * @param lists how many lists lack it, one after the other
 */
public record Absence(LocalDate from, LocalDate until, int lists) {
  private static final int CONFIRMING_LISTS = 3;
  private static final int CONFIRMING_DAYS = 30;

  /** Missing from a list for the first time. */
  public static Absence since(LocalDate day) {
    return new Absence(day, day, 1);
  }

  /** Missing from one more list. */
  public Absence andFrom(LocalDate day) {
    return new Absence(from, day, lists + 1);
  }

  /** What the agreement is called while it is missing. */
  public AgreementStatus status() {
    return lists >= CONFIRMING_LISTS && ChronoUnit.DAYS.between(from, until) >= CONFIRMING_DAYS
        ? AgreementStatus.NO_LONGER_LISTED
        : AgreementStatus.UNCONFIRMED_ABSENCE;
  }
}
