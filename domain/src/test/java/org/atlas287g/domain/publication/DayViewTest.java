package org.atlas287g.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayViewTest {
  private static final LocalDate LISTED = LocalDate.of(2025, 2, 12);
  private static final LocalDate SIGNED = LocalDate.of(2020, 6, 9);
  private static final LocalDate GONE = LocalDate.of(2024, 1, 31);
  private static final DayView NOW =
      DayView.now(
          new Snapshot(
              new Revision(1, LISTED, false, Instant.EPOCH), List.of(), List.of(), List.of()));

  @Test
  void now_the_status_counts_and_on_a_day_the_time_in_which_it_stood() {
    Agreement active = agreement(AgreementStatus.ACTIVE, SIGNED, null);
    Agreement gone = agreement(AgreementStatus.NO_LONGER_LISTED, SIGNED, GONE);
    assertThat(NOW.shown()).isEqualTo(LISTED);
    assertThat(NOW.stands(active)).isTrue();
    assertThat(NOW.stands(gone)).isFalse();
    assertThat(NOW.hasEnded(gone)).isTrue();
    assertThat(NOW.hasEnded(active)).isFalse();
    DayView before = NOW.on(SIGNED.minusDays(1));
    assertThat(before.stands(active) || before.stands(gone)).isFalse();
    assertThat(before.hasEnded(gone)).isFalse();
    DayView then = NOW.on(SIGNED);
    assertThat(then.stands(active) && then.stands(gone)).isTrue();
    DayView after = NOW.on(GONE);
    assertThat(after.stands(gone)).isFalse();
    assertThat(after.hasEnded(gone)).isTrue();
  }

  @Test
  void what_is_pending_or_has_no_date_counts_on_no_day() {
    Agreement pending = agreement(AgreementStatus.PENDING, SIGNED, null);
    Agreement undated = agreement(AgreementStatus.ACTIVE, null, null);
    for (DayView view : List.of(NOW, NOW.on(LISTED))) {
      assertThat(view.stands(pending)).isFalse();
      assertThat(view.hasEnded(pending)).isFalse();
      assertThat(view.hasEnded(undated)).isFalse();
    }
    assertThat(NOW.stands(undated)).isTrue();
    assertThat(NOW.on(LISTED).stands(undated)).isFalse();
  }

  private static Agreement agreement(
      AgreementStatus status, @Nullable LocalDate signed, @Nullable LocalDate ended) {
    return new Agreement(
        new AgreementId(1),
        0,
        new AgreementDraft(
            new AgencyId(1),
            SupportModel.JEM,
            "JEM",
            signed,
            null,
            status,
            ended,
            List.of(),
            "",
            null));
  }
}
