package org.atlas287g.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.UnreadableCell;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.NoCounties;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.AgreementProposal.Added;
import org.atlas287g.domain.proposal.AgreementProposal.AddedWithAgency;
import org.atlas287g.domain.proposal.AgreementProposal.Changed;
import org.atlas287g.domain.proposal.AgreementProposal.Recorded;
import org.atlas287g.domain.proposal.AgreementProposal.Repeated;
import org.atlas287g.domain.proposal.AgreementProposal.Unreadable;
import org.atlas287g.domain.proposal.AgreementProposal.Warning;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementProposalsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String MOA = "https://www.ice.gov/moa.pdf";
  private static final Agency HERNANDO = agency(1, "Hernando County Sheriff's Office");
  private static final Agency PASCO = agency(2, "Pasco County Sheriff's Office");
  private static final Agreement RECORDED = agreement(1, HERNANDO, AgreementStatus.ACTIVE);
  private static final Snapshot SNAPSHOT =
      new Snapshot(
          new Revision(1, TODAY, false, Instant.EPOCH),
          List.of(HERNANDO, PASCO),
          List.of(RECORDED, agreement(2, PASCO, AgreementStatus.TERMINATED)),
          List.of());

  private final AgreementProposals proposals =
      new AgreementProposals(
          new NoCounties(),
          question ->
              new org.atlas287g.domain.geocoding.AgencyGeocoder.Answer(
                  AgencyLevel.COUNTY,
                  question.agency().startsWith("Lost")
                      ? Placement.unplaced(Basis.NAME, List.of(), "no such place")
                      : Placement.in(
                          List.of(new CountyFips("12101")),
                          Basis.NAME,
                          question.agency().startsWith("Vague") ? 0.5 : 0.9,
                          List.of(),
                          "named so")));

  @Test
  void what_is_recorded_is_told_whatever_the_spelling_of_state_name_model_and_date() {
    assertThat(
            one(row(1, "FLORDIA", "Hernado Co. SO", "Warrant Services Officer", "06/092020", MOA)))
        .isEqualTo(
            new Recorded(
                row(1, "FLORDIA", "Hernado Co. SO", "Warrant Services Officer", "06/092020", MOA),
                RECORDED));
  }

  @Test
  void another_date_document_or_standing_is_a_change_of_the_recorded_one() {
    assertThat(one(row(1, "FL", "Hernando County Sheriff's Office", "WSO", "6/9/2025", MOA)))
        .isInstanceOfSatisfying(
            Changed.class,
            changed -> {
              assertThat(changed.known()).isEqualTo(RECORDED);
              assertThat(changed.draft().signed()).isEqualTo(LocalDate.of(2025, 6, 9));
              assertThat(changed.draft().source()).isEqualTo("a list");
            });
    String other = "https://www.ice.gov/other.pdf";
    assertThat(one(row(1, "FL", "Hernando County Sheriff's Office", "WSO", "6/9/2020", other)))
        .isInstanceOfSatisfying(
            Changed.class,
            changed ->
                assertThat(changed.draft().documents())
                    .containsExactly(new Document(Document.Kind.MOA, URI.create(other), other)));
  }

  @Test
  void a_cell_that_only_says_link_is_no_change_of_the_document() {
    assertThat(one(row(1, "FL", "Hernando County Sheriff's Office", "WSO", "6/9/2020", "link")))
        .isInstanceOf(Recorded.class);
  }

  @Test
  void what_ended_stays_so_and_a_later_agreement_is_new() {
    assertThat(one(row(1, "FL", "Pasco County Sheriff's Office", "WSO", "6/9/2020", MOA)))
        .isInstanceOf(Recorded.class);
    assertThat(one(row(1, "FL", "Pasco County Sheriff's Office", "WSO", "6/9/2025", MOA)))
        .isInstanceOf(Added.class);
  }

  @Test
  void another_model_of_a_recorded_agency_is_new() {
    assertThat(one(row(1, "FL", "Hernando County Sheriff's Office", "TFM", "6/9/2025", MOA)))
        .isInstanceOfSatisfying(
            Added.class,
            added -> {
              assertThat(added.draft().agency()).isEqualTo(HERNANDO.id());
              assertThat(added.warnings()).isEmpty();
            });
  }

  @Test
  void rows_of_one_new_agency_share_it_however_they_spell_it() {
    List<AgreementProposal> found =
        propose(
            row(1, "FL", "Volusia County Sheriff's Office", "WSO", "6/9/2025", MOA),
            row(2, "FL", "Volusia County Sheriffs Office", "TFM", "6/9/2025", MOA),
            row(3, "FL", "Volusia Co. SO", "TFM", "6/9/2025", MOA));

    AgencyDraft first = ((AddedWithAgency) found.getFirst()).agency();
    assertThat(((AddedWithAgency) found.get(1)).agency()).isEqualTo(first);
    assertThat(first.placement().counties()).containsExactly(new CountyFips("12101"));
    assertThat(found.get(2))
        .isInstanceOfSatisfying(Repeated.class, r -> assertThat(r.first()).isEqualTo(2));
  }

  @Test
  void what_an_editor_should_look_at_is_told() {
    assertThat(warnings(row(1, "FL", "Lost Police Department", "WSO", "6/9/2025", MOA)))
        .containsExactly(Warning.NO_COUNTIES);
    assertThat(warnings(row(1, "FL", "Vague Police Department", "WSO", "6/9/2025", MOA)))
        .containsExactly(Warning.UNSURE_COUNTIES);
    assertThat(warnings(row(1, "FL", "New Police Department", null, null, MOA)))
        .containsExactlyInAnyOrder(Warning.UNKNOWN_MODEL, Warning.NO_DATE);
    assertThat(warnings(row(1, "FL", "New Police Department", "WSO", "6/9/2027", MOA)))
        .containsExactly(Warning.FUTURE_DATE);
  }

  @Test
  void a_row_that_cannot_be_read_says_which_cell() {
    assertThat(
            List.of(
                cell(row(3, "", "Mesa Police Department", "WSO", "6/9/2025", MOA)),
                cell(row(4, "Arizona", "", "WSO", "6/9/2025", MOA)),
                cell(row(5, "Arizona", "x".repeat(500), "WSO", "6/9/2025", MOA)),
                cell(row(6, "Arizona", "Mesa Police Department", "WSO", "6/9/5025", MOA))))
        .extracting(UnreadableCell::row, UnreadableCell::column, UnreadableCell::expected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "STATE", UnreadableCell.Expected.STATE),
            org.assertj.core.groups.Tuple.tuple(
                4, "LAW ENFORCEMENT AGENCY", UnreadableCell.Expected.AGENCY),
            org.assertj.core.groups.Tuple.tuple(
                5, "LAW ENFORCEMENT AGENCY", UnreadableCell.Expected.AGENCY),
            org.assertj.core.groups.Tuple.tuple(6, "SIGNED", UnreadableCell.Expected.DATE));
  }

  @Test
  void an_editor_corrects_agency_counties_and_what_is_a_change() {
    ListingRow lost = row(1, "FL", "Lost Police Department", "WSO", "6/9/2025", MOA);
    Placement decided =
        Placement.in(List.of(new CountyFips("12053")), Basis.EDITOR, 1, List.of(), "looked");
    assertThat(corrected(lost, new RowCorrection(StateCode.FL, null, decided, false)))
        .isInstanceOfSatisfying(
            AddedWithAgency.class,
            added -> {
              assertThat(added.agency().placement()).isEqualTo(decided);
              assertThat(added.warnings()).isEmpty();
            });
    assertThat(corrected(lost, new RowCorrection(StateCode.FL, HERNANDO.id(), null, false)))
        .isInstanceOfSatisfying(
            Changed.class, changed -> assertThat(changed.known()).isEqualTo(RECORDED));
    assertThat(corrected(lost, new RowCorrection(StateCode.FL, HERNANDO.id(), null, true)))
        .isInstanceOf(Added.class);
  }

  private UnreadableCell cell(ListingRow row) {
    return ((Unreadable) one(row)).cell();
  }

  private java.util.Set<Warning> warnings(ListingRow row) {
    return ((AgreementProposal.Acceptable) one(row)).warnings();
  }

  private AgreementProposal one(ListingRow row) {
    return propose(row).getFirst();
  }

  private AgreementProposal corrected(ListingRow row, RowCorrection correction) {
    return proposals
        .propose(
            SNAPSHOT,
            proposals.match(SNAPSHOT, List.of(row)),
            "a list",
            TODAY,
            Map.of(row, correction))
        .getFirst();
  }

  private List<AgreementProposal> propose(ListingRow... rows) {
    return proposals.propose(
        SNAPSHOT, proposals.match(SNAPSHOT, List.of(rows)), "a list", TODAY, Map.of());
  }

  private static ListingRow row(
      int number,
      String state,
      String agency,
      @Nullable String model,
      @Nullable String signed,
      String moa) {
    return new ListingRow("pasted", number, state, agency, null, null, model, signed, moa, null);
  }

  private static Agency agency(long id, String name) {
    return new Agency(
        new AgencyId(id),
        0,
        Slug.of(StateCode.FL, name),
        new AgencyDraft(
            StateCode.FL,
            new Spelling(name),
            AgencyLevel.COUNTY,
            List.of(),
            Placement.unplaced(Basis.NAME, List.of(), "not tried"),
            null,
            null));
  }

  private static Agreement agreement(long id, Agency agency, AgreementStatus status) {
    return new Agreement(
        new AgreementId(id),
        0,
        new AgreementDraft(
            agency.id(),
            SupportModel.WSO,
            "Warrant Service Officer",
            LocalDate.of(2020, 6, 9),
            "2020-06-09",
            status,
            null,
            List.of(new Document(Document.Kind.MOA, URI.create(MOA), MOA)),
            "an older list",
            null));
  }
}
