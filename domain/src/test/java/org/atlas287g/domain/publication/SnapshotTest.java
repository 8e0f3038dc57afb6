package org.atlas287g.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.atlas287g.domain.document.KnownLinks;
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

/** What the indexes of a snapshot answer, compared with going through all of its records. */
class SnapshotTest {
  private static final List<StateCode> STATES = List.of(StateCode.AL, StateCode.FL, StateCode.GA);
  private static final LocalDate DAY = LocalDate.of(2025, 2, 12);
  private static final Slug FORMER = new Slug("al-a-former-name");

  private final Random random = new Random(287);
  private final Snapshot snapshot = snapshot();

  @Test
  void agencies_of_a_county_are_those_that_serve_it() {
    for (StateCode state : STATES) {
      for (int county = 1; county <= 9; county += 2) {
        CountyFips fips = county(state, county);
        assertThat(snapshot.agenciesServing(fips))
            .isNotEmpty()
            .isEqualTo(snapshot.agencies().stream().filter(a -> a.draft().serves(fips)).toList());
      }
    }
  }

  @Test
  void agencies_of_a_state_are_placed_or_not() {
    for (StateCode state : StateCode.values()) {
      assertThat(snapshot.agenciesIn(state))
          .isEqualTo(snapshot.agencies().stream().filter(a -> a.draft().state() == state).toList());
    }
  }

  @Test
  void records_are_found_by_their_keys() {
    assertThat(snapshot.agreements())
        .isNotEmpty()
        .allSatisfy(a -> assertThat(snapshot.find(a.id())).containsSame(a));
    assertThat(snapshot.meetings())
        .isNotEmpty()
        .allSatisfy(m -> assertThat(snapshot.find(m.id())).containsSame(m));
    assertThat(snapshot.find(new MeetingId(Long.MAX_VALUE))).isEmpty();
    assertThat(snapshot.find(new AgreementId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void records_of_an_agency_keep_their_order() {
    for (Agency agency : snapshot.agencies()) {
      assertThat(snapshot.agreementsOf(agency.id()))
          .isEqualTo(
              snapshot.agreements().stream()
                  .filter(a -> a.draft().agency().equals(agency.id()))
                  .toList());
      assertThat(snapshot.meetingsOf(agency.id()))
          .isEqualTo(
              snapshot.meetings().stream()
                  .filter(m -> agency.id().equals(m.draft().agency()))
                  .toList());
    }
  }

  @Test
  void slugs_lead_to_their_agency_former_ones_too() {
    for (Agency agency : snapshot.agencies()) {
      assertThat(snapshot.find(agency.slug())).contains(agency);
    }
    assertThat(snapshot.find(FORMER)).contains(snapshot.agencies().getFirst());
    assertThat(snapshot.find(new Slug("al-nobody"))).isEmpty();
  }

  @Test
  void news_of_links_leave_the_records_and_their_indexes() {
    Snapshot later = snapshot.withLinks(new KnownLinks(7, List.of()));
    assertThat(later.agencies()).isSameAs(snapshot.agencies());
    assertThat(later.find(FORMER)).isEqualTo(snapshot.find(FORMER));
  }

  private Snapshot snapshot() {
    List<Agency> agencies = new ArrayList<>();
    List<Agreement> agreements = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 1; i <= 90; i++) {
      AgencyId id = new AgencyId(i);
      agencies.add(agency(id, STATES.get(i % STATES.size())));
      for (int j = random.nextInt(4); j > 0; j--) {
        agreements.add(agreement(agreements.size() + 1, id));
        meetings.add(meeting(meetings.size() + 1, j == 1 ? null : id));
      }
    }
    return new Snapshot(
        new Revision(1, DAY, false, Instant.EPOCH),
        agencies,
        agreements,
        meetings,
        Map.of(FORMER, new AgencyId(1), new Slug("al-of-a-withdrawn-one"), new AgencyId(1_000)));
  }

  private Agency agency(AgencyId id, StateCode state) {
    Placement placement =
        switch (random.nextInt(5)) {
          case 0 -> Placement.statewide(Basis.NAME, 1, "for a test");
          case 1 ->
              new Placement(
                  Placement.Extent.UNPLACED, List.of(), Basis.NAME, 0, List.of(), "for a test");
          case 2 -> in(county(state, 1), county(state, 5));
          default -> in(county(state, 1 + 2 * random.nextInt(5)));
        };
    Spelling name = new Spelling("Agency " + id.value());
    return new Agency(
        id,
        0,
        Slug.of(state, name.text()),
        new AgencyDraft(state, name, AgencyLevel.COUNTY, List.of(), placement, null, null));
  }

  private static Placement in(CountyFips... counties) {
    return Placement.in(List.of(counties), Basis.NAME, 1, List.of(), "for a test");
  }

  private static CountyFips county(StateCode state, int number) {
    return new CountyFips(state.fips() + "00" + number);
  }

  private static Agreement agreement(long id, AgencyId agency) {
    return new Agreement(
        new AgreementId(id),
        0,
        new AgreementDraft(
            agency,
            SupportModel.JEM,
            "JEM",
            null,
            null,
            AgreementStatus.ACTIVE,
            null,
            List.of(),
            "a list",
            null));
  }

  private static Meeting meeting(long id, @Nullable AgencyId agency) {
    return new Meeting(
        new MeetingId(id),
        0,
        new MeetingDraft(
            new Spelling("As printed"),
            agency,
            DAY,
            MeetingFormat.VIRTUAL,
            SupportModel.JEM,
            MeetingStatus.UNKNOWN,
            "a list",
            MeetingDraft.Notice.NONE));
  }
}
