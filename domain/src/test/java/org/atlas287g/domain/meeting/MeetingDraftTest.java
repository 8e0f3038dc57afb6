package org.atlas287g.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.junit.jupiter.api.Test;

class MeetingDraftTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

  @Test
  void meetingThatWasScheduled_isOnlyListedOnceItsDayIsPast() {
    MeetingDraft scheduled = of(MeetingStatus.SCHEDULED);
    assertThat(scheduled.statusOn(DAY.minusDays(1))).isEqualTo(MeetingStatus.SCHEDULED);
    assertThat(scheduled.statusOn(DAY)).isEqualTo(MeetingStatus.SCHEDULED);
    assertThat(scheduled.statusOn(DAY.plusDays(1))).isEqualTo(MeetingStatus.UNKNOWN);
  }

  @Test
  void meetingThatWasMovedToADayToCome_isScheduled() {
    assertThat(of(MeetingStatus.UNKNOWN).statusOn(DAY)).isEqualTo(MeetingStatus.SCHEDULED);
  }

  @Test
  void whatIsKnownOfAMeetingStays() {
    for (MeetingStatus known : MeetingStatus.values()) {
      if (known != MeetingStatus.SCHEDULED) {
        assertThat(of(known).statusOn(DAY.plusYears(1))).isEqualTo(known);
      }
    }
  }

  private static MeetingDraft of(MeetingStatus status) {
    return new MeetingDraft(
        new Spelling("Somewhere County"),
        null,
        DAY,
        MeetingFormat.VIRTUAL,
        SupportModel.JEM,
        status,
        "a list",
        MeetingDraft.Notice.NONE);
  }
}
