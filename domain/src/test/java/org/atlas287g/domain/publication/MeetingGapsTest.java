package org.atlas287g.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingGapsTest {
  /** In the fiscal year 2025, so that 2024 is the last one that is over. */
  private static final LocalDate LISTED = LocalDate.of(2025, 2, 12);

  private static final LocalDate EARLY = LocalDate.of(2020, 6, 9);

  @Test
  void agencies_withAnAgreementAtTheYearsEnd_andNoMeetingInIt_areToldOf() {
    MeetingGaps gaps =
        MeetingGaps.of(
            snapshot(
                LISTED,
                List.of(
                    agreement(1, EARLY, null),
                    agreement(2, EARLY, null),
                    agreement(3, LocalDate.of(2024, 10, 1), null),
                    agreement(4, EARLY, LocalDate.of(2024, 9, 30)),
                    agreement(5, EARLY, LocalDate.of(2024, 10, 1))),
                List.of(
                    meeting(1, LocalDate.of(2023, 10, 1)),
                    meeting(2, LocalDate.of(2023, 9, 30)),
                    meeting(2, LocalDate.of(2024, 10, 1)))));
    assertThat(gaps.year()).isEqualTo(new FiscalYear(2024));
    assertThat(gaps.holders()).isEqualTo(3);
    assertThat(gaps.agencies()).extracting(a -> a.id().value()).containsExactly(2L, 5L);
  }

  @Test
  void yearIsOver_withTheFirstListOfTheNextOne() {
    assertThat(MeetingGaps.of(snapshot(LocalDate.of(2025, 9, 30), List.of(), List.of())).year())
        .isEqualTo(new FiscalYear(2024));
    assertThat(MeetingGaps.of(snapshot(LocalDate.of(2025, 10, 1), List.of(), List.of())).year())
        .isEqualTo(new FiscalYear(2025));
  }

  private static Snapshot snapshot(
      LocalDate listed, List<Agreement> agreements, List<Meeting> meetings) {
    List<Agency> agencies = IntStream.rangeClosed(1, 6).mapToObj(MeetingGapsTest::agency).toList();
    return new Snapshot(
        new Revision(1, listed, false, Instant.EPOCH), agencies, agreements, meetings);
  }

  private static Agency agency(int id) {
    Spelling name = new Spelling("Agency " + id);
    return new Agency(
        new AgencyId(id),
        0,
        Slug.of(StateCode.FL, name.text()),
        new AgencyDraft(
            StateCode.FL,
            name,
            AgencyLevel.COUNTY,
            List.of(),
            Placement.in(List.of(new CountyFips("12021")), Basis.NAME, 1, List.of(), "for a test"),
            null,
            null));
  }

  private static Agreement agreement(long agency, LocalDate signed, @Nullable LocalDate ended) {
    return new Agreement(
        new AgreementId(agency),
        0,
        new AgreementDraft(
            new AgencyId(agency),
            SupportModel.JEM,
            "JEM",
            signed,
            null,
            ended == null ? AgreementStatus.ACTIVE : AgreementStatus.NO_LONGER_LISTED,
            ended,
            List.of(),
            "a list",
            null));
  }

  private static Meeting meeting(long agency, LocalDate day) {
    return new Meeting(
        new MeetingId(day.toEpochDay()),
        0,
        new MeetingDraft(
            new Spelling("Agency " + agency),
            new AgencyId(agency),
            day,
            MeetingFormat.VIRTUAL,
            SupportModel.JEM,
            MeetingStatus.UNKNOWN,
            "a list",
            MeetingDraft.Notice.NONE));
  }
}
