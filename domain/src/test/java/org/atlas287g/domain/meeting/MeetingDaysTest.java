package org.atlas287g.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingDaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /** Midnight between the 24th and the 25th in Washington. */
  private static final Instant MIDNIGHT = Instant.parse("2026-11-25T05:00:00Z");

  @Test
  void a_meeting_is_past_when_its_day_is_over_where_its_agency_is() {
    assertThat(status(StateCode.VA, null, MIDNIGHT.minusSeconds(1)))
        .isEqualTo(MeetingStatus.SCHEDULED);
    assertThat(status(StateCode.VA, null, MIDNIGHT)).isEqualTo(MeetingStatus.UNKNOWN);
    assertThat(status(StateCode.AZ, null, MIDNIGHT)).isEqualTo(MeetingStatus.SCHEDULED);
    assertThat(status(StateCode.AZ, null, MIDNIGHT.plusSeconds(7_200)))
        .isEqualTo(MeetingStatus.UNKNOWN);
    assertThat(status(StateCode.GU, null, MIDNIGHT.minusSeconds(43_200)))
        .isEqualTo(MeetingStatus.UNKNOWN);
  }

  @Test
  void the_zone_of_a_notice_goes_before_that_of_the_state() {
    assertThat(status(StateCode.VA, ZoneId.of("Pacific/Honolulu"), MIDNIGHT))
        .isEqualTo(MeetingStatus.SCHEDULED);
  }

  @Test
  void a_meeting_of_no_recorded_agency_goes_by_washington() {
    assertThat(status(null, null, MIDNIGHT.minusSeconds(1))).isEqualTo(MeetingStatus.SCHEDULED);
    assertThat(status(null, null, MIDNIGHT)).isEqualTo(MeetingStatus.UNKNOWN);
  }

  @Test
  void every_state_has_a_zone() {
    for (StateCode state : StateCode.values()) {
      assertThat(state.zone().getId()).matches("(America|Pacific)/.+");
    }
  }

  private static MeetingStatus status(
      @Nullable StateCode state, @Nullable ZoneId zone, Instant now) {
    var notice = new MeetingDraft.Notice(null, zone, null, null, null, null, null, null);
    MeetingDraft meeting =
        new MeetingDraft(
            new Spelling("Somewhere County"),
            null,
            DAY,
            MeetingFormat.VIRTUAL,
            SupportModel.JEM,
            MeetingStatus.SCHEDULED,
            "a list",
            notice);
    return new MeetingDays(now).status(meeting, state == null ? null : agency(state));
  }

  private static Agency agency(StateCode state) {
    Spelling name = new Spelling("Somewhere County Jail");
    return new Agency(
        new AgencyId(1),
        0,
        Slug.of(state, name.text()),
        new AgencyDraft(
            state,
            name,
            AgencyLevel.COUNTY,
            List.of(),
            Placement.statewide(Basis.EDITOR, 1, "for a test"),
            null,
            null));
  }
}
