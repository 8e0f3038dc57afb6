package org.atlas287g.domain.publication;

import java.time.LocalDate;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.InForce;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements readers are shown for a day: as recorded now, or as far as it is known today
 * what stood on a day of the past ({@link InForce}).
 *
 * @param snapshot the records
 * @param day a day of the past; null for what is recorded now
 */
public record DayView(Snapshot snapshot, @Nullable LocalDate day) {
  /** What is recorded now. */
  public static DayView now(Snapshot snapshot) {
    return new DayView(snapshot, null);
  }

  /** The same records on another day. */
  public DayView on(LocalDate other) {
    return new DayView(snapshot, other);
  }

  /** The day that is shown: the newest one of which anything is known, if none is given. */
  public LocalDate shown() {
    return day == null ? snapshot.revision().newest() : day;
  }

  /** Whether an agreement counts: it is on the newest list, or it stood on the day. */
  public boolean stands(Agreement agreement) {
    AgreementStatus status = agreement.draft().status();
    return day == null
        ? status == AgreementStatus.ACTIVE
        : status != AgreementStatus.PENDING && agreement.inForce().on(day);
  }

  /** Whether it counts no more: it stood before, and does not now or on the day. */
  public boolean hasEnded(Agreement agreement) {
    InForce inForce = agreement.inForce();
    if (day == null) {
      return !stands(agreement) && agreement.draft().status() != AgreementStatus.PENDING;
    }
    return inForce.until() != null && !day.isBefore(inForce.until());
  }
}
