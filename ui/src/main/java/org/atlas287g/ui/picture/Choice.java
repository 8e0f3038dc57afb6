package org.atlas287g.ui.picture;

import java.time.LocalDate;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Which records the map counts, as its {@code agreements.ts} decides it.
 *
 * @param model null for all
 * @param status null for the agreements on the list
 * @param allStatuses whether any status counts
 * @param day null for the newest list
 */
record Choice(
    @Nullable SupportModel model,
    @Nullable AgreementStatus status,
    boolean allStatuses,
    @Nullable LocalDate day) {
  /** All that is on the newest list. */
  static final Choice NEWEST = new Choice(null, null, false, null);

  /** The same on the newest day. */
  Choice newest() {
    return new Choice(model, status, allStatuses, null);
  }

  boolean isOfStatus() {
    return allStatuses || status != null;
  }

  boolean counts(Agreement agreement) {
    AgreementStatus found = agreement.draft().status();
    InForce inForce = agreement.inForce();
    if (model != null && agreement.draft().model() != model) {
      return false;
    }
    if (isOfStatus()) {
      LocalDate from = inForce.from();
      return (allStatuses || found == status)
          && (day == null || from == null || !from.isAfter(day));
    }
    return day == null ? found == AgreementStatus.ACTIVE : inForce.on(day);
  }

  boolean counts(Meeting meeting) {
    return (model == null || meeting.draft().model() == model)
        && (day == null || !meeting.draft().date().isAfter(day));
  }
}
