package org.atlas287g.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.Agencies;
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
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.UnreadableCell;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.Kept;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final LocalDate SIGNED = LocalDate.of(2020, 6, 9);
  private static final LocalDate HELD = LocalDate.of(2023, 4, 17);
  private static final Agency HERNANDO =
      agency(1, StateCode.FL, "Hernando County Sheriff's Office");
  private static final Agency PINAL = agency(2, StateCode.AZ, "Pinal County Sheriff's Office");
  private static final Snapshot SNAPSHOT =
      new Snapshot(
          new Revision(1, SIGNED, false, Instant.EPOCH),
          List.of(PINAL, HERNANDO),
          List.of(agreement(1, HERNANDO), agreement(2, PINAL)),
          List.of(new Meeting(new MeetingId(1), 0, meeting("Hernando County", HERNANDO.id()))));

  private final Duplicates duplicates = new Duplicates(new TwoCounties(), new Recorded());
  private final MeetingProposals proposals = new MeetingProposals(new TwoCounties());

  @Test
  void a_misspelled_agency_with_the_same_model_or_date_is_a_likely_duplicate() {
    assertThat(like("Hernado Co. SO", SupportModel.WSO, null)).containsExactly(1L);
    assertThat(like("Hernado Co. SO", SupportModel.TFM, SIGNED)).containsExactly(1L);
    assertThat(like("Hernando Co. Sherrif's Office", SupportModel.WSO, null)).containsExactly(1L);
    assertThat(like("Hernado Co. SO", SupportModel.TFM, SIGNED.plusDays(1))).isEmpty();
    assertThat(like("Hillsborough County Sheriff's Office", SupportModel.WSO, SIGNED)).isEmpty();
    assertThat(like("", SupportModel.WSO, SIGNED)).isEmpty();
  }

  @Test
  void a_name_finds_the_agencies_that_bear_it_and_those_that_it_may_mean() {
    assertThat(named("HERNANDO  Co. Sheriff\u2019s Office")).containsExactly(HERNANDO);
    assertThat(named("Hernando")).isEmpty();
    assertThat(named(" ")).isEmpty();
    assertThat(agenciesLike("Hernando")).containsExactly(HERNANDO);
    assertThat(agenciesLike("Hernado Co. SO")).containsExactly(HERNANDO);
    assertThat(agenciesLike("County Sheriff's Office")).isEmpty();
    assertThat(agenciesLike("Pinal")).isEmpty();
  }

  private List<Agency> named(String name) {
    return duplicates.agenciesNamed(SNAPSHOT, StateCode.FL, name);
  }

  private List<Agency> agenciesLike(String name) {
    return duplicates.agenciesLike(SNAPSHOT, StateCode.FL, name);
  }

  @Test
  void an_agreement_is_no_duplicate_of_itself() {
    var sketch =
        new Duplicates.Sketch(
            StateCode.FL,
            "Hernando County Sheriff's Office",
            SupportModel.WSO,
            SIGNED,
            new AgreementId(1));
    assertThat(duplicates.agreementsLike(SNAPSHOT, sketch)).isEmpty();
  }

  @Test
  void a_recorded_meeting_answers_for_one_row_and_a_second_one_is_new() {
    List<MeetingProposal> found =
        propose(row(1, "Hernando County", "04/17/2023"), row(2, "Hernando County", "04/17/2023"));

    assertThat(found.getFirst()).isInstanceOf(MeetingProposal.Recorded.class);
    assertThat(found.getLast())
        .isInstanceOfSatisfying(
            MeetingProposal.Added.class,
            added -> assertThat(added.draft().agency()).isEqualTo(HERNANDO.id()));
  }

  @Test
  void a_meeting_on_another_day_near_by_is_the_recorded_one_moved_and_a_year_later_another_one() {
    List<MeetingProposal> found =
        propose(
            row(1, "Hernando Co. Sheriff's Office", "5/2/2023"),
            row(2, "Hernando County", "4/17/2024"));

    assertThat(found.getFirst())
        .isInstanceOfSatisfying(
            MeetingProposal.Moved.class,
            moved -> {
              assertThat(moved.known().id()).isEqualTo(new MeetingId(1));
              assertThat(moved.draft().date()).isEqualTo(LocalDate.of(2023, 5, 2));
            });
    assertThat(found.getLast()).isInstanceOf(MeetingProposal.Added.class);
  }

  @Test
  void a_recorded_meeting_that_another_row_repeats_was_not_moved() {
    assertThat(
            propose(row(1, "Hernando County", "5/2/2023"), row(2, "Hernando County", "04/17/2023")))
        .extracting(Object::getClass)
        .containsExactly(MeetingProposal.Added.class, MeetingProposal.Recorded.class);
  }

  @Test
  void an_editor_can_say_that_it_is_a_meeting_of_its_own() {
    MeetingRow row = row(1, "Hernando County", "5/2/2023");
    assertThat(
            proposals.propose(
                SNAPSHOT, List.of(row), "a list", LocalDate.of(2025, 2, 12), Set.of(row)))
        .singleElement()
        .isInstanceOf(MeetingProposal.Added.class);
  }

  @Test
  void an_unknown_model_and_an_unknown_agency_are_warned_of() {
    MeetingRow row = new MeetingRow("pasted", 1, "Nowhere County", "5/2/2023", "Virtual", "XYZ");
    assertThat(
            proposals.propose(
                SNAPSHOT, List.of(row), "a list", LocalDate.of(2025, 2, 12), Set.of()))
        .singleElement()
        .isInstanceOfSatisfying(
            MeetingProposal.Added.class,
            added ->
                assertThat(added.warnings())
                    .containsExactlyInAnyOrder(
                        MeetingProposal.Warning.UNKNOWN_MODEL, MeetingProposal.Warning.NO_AGENCY));
  }

  @Test
  void a_row_that_cannot_be_read_says_where_what_was_found_and_what_was_expected() {
    assertThat(propose(row(7, "Pinal County", "soon"), row(8, " ", "5/2/2023")))
        .containsExactly(
            new MeetingProposal.Unreadable(
                row(7, "Pinal County", "soon"),
                new UnreadableCell(
                    "pasted", 7, "Meeting Date", "soon", UnreadableCell.Expected.DATE)),
            new MeetingProposal.Unreadable(
                row(8, " ", "5/2/2023"),
                new UnreadableCell("pasted", 8, "MOA Name", " ", UnreadableCell.Expected.AGENCY)));
  }

  private List<MeetingProposal> propose(MeetingRow... rows) {
    return proposals.propose(
        SNAPSHOT, List.of(rows), "a list", LocalDate.of(2025, 2, 12), Set.of());
  }

  private List<Long> like(String name, SupportModel model, @Nullable LocalDate signed) {
    return duplicates
        .agreementsLike(SNAPSHOT, new Duplicates.Sketch(StateCode.FL, name, model, signed, null))
        .stream()
        .map(agreement -> agreement.id().value())
        .toList();
  }

  private static MeetingRow row(int number, String name, String date) {
    return new MeetingRow("pasted", number, name, date, "Virtual", "WSO");
  }

  private static Agency agency(long id, StateCode state, String name) {
    return new Agency(
        new AgencyId(id),
        0,
        Slug.of(state, name),
        new AgencyDraft(
            state,
            new Spelling(name),
            AgencyLevel.COUNTY,
            List.of(),
            Placement.unplaced(Basis.NAME, List.of(), "not tried"),
            null,
            null));
  }

  private static Agreement agreement(long id, Agency agency) {
    return new Agreement(
        new AgreementId(id),
        0,
        new AgreementDraft(
            agency.id(),
            SupportModel.WSO,
            "WSO",
            SIGNED,
            "2020-06-09",
            AgreementStatus.ACTIVE,
            null,
            List.of(),
            "a list",
            null));
  }

  private static MeetingDraft meeting(String name, AgencyId agency) {
    return new MeetingDraft(
        new Spelling(name),
        agency,
        HELD,
        MeetingFormat.VIRTUAL,
        SupportModel.WSO,
        MeetingStatus.UNKNOWN,
        "a list",
        MeetingDraft.Notice.NONE);
  }

  /** The agencies of the snapshot. */
  private static final class Recorded implements Agencies {
    @Override
    public List<Agency> list() {
      return SNAPSHOT.agencies();
    }

    @Override
    public List<Agency> listMerged() {
      return List.of();
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
      return SNAPSHOT.find(id);
    }

    @Override
    public Optional<Agency> find(Slug slug) {
      return Optional.empty();
    }

    @Override
    public Agency add(AgencyDraft draft) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUsed(AgencyId id) {
      return false;
    }

    @Override
    public Optional<Kept<AgencyId, AgencyDraft>> findKept(AgencyId id) {
      return find(id).map(agency -> Kept.standing(id, agency.version(), agency.draft()));
    }

    @Override
    public List<Kept<AgencyId, AgencyDraft>> listWithdrawn() {
      return List.of();
    }

    @Override
    public boolean replace(AgencyId id, int version, AgencyDraft draft) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean withdraw(AgencyId id, int version) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class TwoCounties implements CountyDirectory {
    private static final List<County> COUNTIES =
        List.of(
            new County(new CountyFips("12053"), "Hernando", "Hernando County", "06"),
            new County(new CountyFips("12057"), "Hillsborough", "Hillsborough County", "06"));

    @Override
    public List<County> list() {
      return COUNTIES;
    }

    @Override
    public Optional<County> find(CountyFips fips) {
      return COUNTIES.stream().filter(c -> c.fips().equals(fips)).findAny();
    }

    @Override
    public List<County> listIn(StateCode state) {
      return COUNTIES.stream().filter(c -> c.state() == state).toList();
    }
  }
}
