package org.atlas287g.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListComparisonTest {
  private static final String OLD = "participating-2025-03-01.xlsx";
  private static final String NEW = "participating-2025-04-01.xlsx";
  private static final Tuple GONE = tuple(ChangeKind.GONE, true);
  private static final Tuple NEW_AGENCY = tuple(ChangeKind.NEW_AGENCY, true);

  private final InventedList before = new InventedList(OLD).others(30);
  private final InventedList after = new InventedList(NEW).others(30);

  @Test
  void a_row_that_says_the_same_is_unchanged_however_its_values_are_spelled() {
    before.row("FLORIDA", "Baker County Sheriff's Office", "Task Force Model", "2025-02-03", "a");
    after.row("FLORDIA", "Baker County Sheriff's Office", "Task Force Officer", "2/32025", "a");

    assertThat(changes()).isEmpty();
  }

  @Test
  void a_name_in_another_spelling_is_respelled() {
    florida("City of Nowhere Police Department", "2025-02-03", null);
    newFlorida("Nowhere Police Department", "2025-02-03", null);
    florida("Lake Clark Shores Police Department", "2025-02-04", null);
    newFlorida("Lake Clarke Shores Police Department", "2025-02-04", null);

    assertThat(changes())
        .containsExactly(tuple(ChangeKind.RESPELLED, true), tuple(ChangeKind.RESPELLED, true));
  }

  @Test
  void a_whole_state_misspelled_loses_nothing() {
    for (int i = 0; i < 26; i++) {
      String agency = "Town " + (char) ('A' + i) + "ville Police Department";
      before.row("PENNSYLVANIA", agency, "WSO", "2025-02-03", null);
      after.row("PENNSLYVANIA", agency, "WSO", "2025-02-03", null);
    }

    assertThat(changes()).isEmpty();
  }

  @Test
  void
      the_same_agreement_with_another_date_is_redated_and_a_later_one_with_a_new_document_renewed() {
    florida("Baker County Sheriff's Office", "2025-02-03", "agreement-of-baker");
    newFlorida("Baker County Sheriff's Office", "2025-03-20", "agreement-of-baker");
    florida("Lake County Sheriff's Office", "2025-02-03", "agreement-of-lake");
    newFlorida("Lake County Sheriff's Office", "2025-03-20", "second-agreement-of-lake");

    assertThat(identities())
        .containsExactly(tuple(ChangeKind.REDATED, true), tuple(ChangeKind.RENEWED, true));
  }

  @Test
  void a_mistyped_year_that_is_corrected_is_no_renewal() {
    florida("Baker County Sheriff's Office", "2015-03-20", null);
    newFlorida("Baker County Sheriff's Office", "2025-03-20", null);

    assertThat(identities()).containsExactly(tuple(ChangeKind.REDATED, true));
  }

  @Test
  void a_second_agreement_beside_the_first_is_new() {
    florida("Baker County Sheriff's Office", "2020-02-03", null);
    newFlorida("Baker County Sheriff's Office", "2020-02-03", null);
    newFlorida("Baker County Sheriff's Office", "2025-03-20", null);

    assertThat(identities()).containsExactly(tuple(ChangeKind.NEW_AGREEMENT, true));
  }

  @Test
  void a_document_that_becomes_the_county_boards_corrects_the_agency() {
    florida("Escambia County Sheriff's Office", "2025-02-03", "agreement-of-escambia");
    newFlorida(
        "Escambia County Board of County Commissioners", "2025-02-03", "agreement-of-escambia");

    assertThat(identities()).containsExactly(tuple(ChangeKind.AGENCY_CORRECTED, true));
  }

  @Test
  void the_same_without_a_document_is_left_to_a_person() {
    florida("Escambia County Sheriff's Office", "2025-02-03", null);
    newFlorida("Escambia County Board of County Commissioners", "2025-02-03", null);

    assertThat(identities()).containsExactly(tuple(ChangeKind.AGENCY_CORRECTED, false));
  }

  @Test
  void a_county_that_only_the_other_state_has_corrects_the_state() {
    before.row(
        "OKLAHOMA", "Wichita County Sheriff's Office", "WSO", "2025-02-03", null, "Wichita", null);
    after.row(
        "TEXAS", "Wichita County Sheriff's Office", "WSO", "2025-02-03", null, "Wichita", null);

    assertThat(identities()).containsExactly(tuple(ChangeKind.STATE_CORRECTED, true));
  }

  @Test
  void near_names_that_stand_side_by_side_are_two_agencies() {
    florida("Marlowe Police Department", "2025-02-03", null);
    florida("Marlowes Police Department", "2025-02-04", null);
    newFlorida("Marlowes Police Department", "2025-02-04", null);
    newFlorida("Marlowe Police Department", "2025-03-20", null);
    florida("Edgewater Police Department", "2025-02-05", "agreement-of-edgewater");
    newFlorida("Edgewater Police Department", "2025-02-05", "agreement-of-edgewater");
    newFlorida("Edgewood Police Department", "2025-02-05", "agreement-of-edgewater");

    assertThat(identities()).containsExactly(tuple(ChangeKind.RENEWED, true), NEW_AGENCY);
  }

  @Test
  void neighbours_are_not_merged() {
    texas("Erath County Sheriff's Office", "2025-02-03");
    newTexas("Earth County Sheriff's Office", "2025-02-03");
    texas("Lorne Police Department", "2025-02-04");
    newTexas("Lorne Beach Police Department", "2025-02-04");
    texas("Precinct 1 Constable", "2025-02-05");
    newTexas("Precinct 2 Constable", "2025-02-05");

    assertThat(identities())
        .containsExactlyInAnyOrder(GONE, GONE, GONE, NEW_AGENCY, NEW_AGENCY, NEW_AGENCY);
  }

  @Test
  void a_document_of_another_place_is_never_certain() {
    florida("Edgewater Police Department", "2025-02-05", "agreement-of-edgewater");
    newFlorida("Edgewood Police Department", "2025-02-05", "agreement-of-edgewater");

    assertThat(identities())
        .singleElement()
        .satisfies(change -> assertThat(change.toList().get(1)).isEqualTo(false));
  }

  @Test
  void repeated_rows_are_duplicates_and_neither_new_nor_gone() {
    florida("Baker County Sheriff's Office", "2025-02-03", null);
    newFlorida("Baker County Sheriff's Office", "2025-02-03", null);
    newFlorida("Baker Co. Sheriffs Office", "2025-02-03", null);
    florida("Lake County Sheriff's Office", "2025-02-03", null);
    florida("Lake County Sheriff's Office", "2025-02-03", null);
    newFlorida("Lake County Sheriff's Office", "2025-02-03", null);

    assertThat(identities())
        .containsExactly(
            tuple(ChangeKind.DUPLICATE_ROW, true), tuple(ChangeKind.DUPLICATE_ROW, true));
  }

  @Test
  void a_new_row_that_was_signed_long_before_is_left_to_a_person() {
    newFlorida("Baker County Sheriff's Office", "2024-01-07", null);

    assertThat(compare().changes())
        .filteredOn(change -> change.kind() == ChangeKind.NEW_AGENCY)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.certain()).isFalse();
          assertThat(change.evidence()).isEqualTo(Evidence.SIGNED_LONG_BEFORE);
        });
  }

  @Test
  void links_counties_and_types_change_beside_the_rest_by_what_they_mean() {
    before.row("FLORIDA", "Baker County SO", "WSO", "2025-02-03", null, "Lake Conty", "County");
    after.row("FLORIDA", "Baker County SO", "WSO", "2025-02-03", "posted", "Lake County", "county");
    before.row("FLORIDA", "Lake County SO", "WSO", "2025-02-03", null, "Baker", "Municipal");
    after.row("FLORIDA", "Lake County SO", "WSO", "2025-02-03", null, "Lake", "County");

    assertThat(changes())
        .containsExactly(
            tuple(ChangeKind.LINK_CHANGED, true),
            tuple(ChangeKind.COUNTY_CHANGED, true),
            tuple(ChangeKind.TYPE_CHANGED, true));
  }

  @Test
  void pending_agreements_that_are_signed_move_and_none_is_called_gone() {
    InventedList pending =
        new InventedList("pending-2025-03-01.xlsx")
            .row("FLORIDA", "Baker County Sheriff's Office", "WSO", null, null)
            .row("FLORIDA", "Lake County Sheriff's Office", "WSO", null, null);
    newFlorida("Baker County Sheriffs Office", "2025-03-20", null);
    var comparison = new ListComparison(InventedList.COUNTIES);

    var compared = comparison.compare(pending.understood(), after.understood(), false);

    assertThat(compared.gate().verdict()).isEqualTo(Gate.Verdict.PASSED);
    assertThat(compared.certain(ChangeKind.FROM_PENDING)).isOne();
    assertThat(compared.certain(ChangeKind.GONE)).isZero();
  }

  @Test
  void what_came_back_with_its_terms_is_the_old_agreement_and_with_others_a_new_one() {
    UnderstoodList old = florida("Baker County Sheriff's Office", "2025-02-03", null);
    ListedRow baker = old.rows().getLast();
    newFlorida("Baker County Sheriff's Office", "2025-02-03", null);
    var absent = List.of(new ListedAgreement<>("kept", baker, List.of(), Set.of(), false, false));
    var comparison = new ListComparison(InventedList.COUNTIES);

    assertThat(comparison.compare(absent, null, null, after.understood()).changes())
        .filteredOn(Change::isReturn)
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.UNCHANGED));
    UnderstoodList later =
        new InventedList(NEW)
            .row(
                "FLORIDA",
                "Baker County Sheriff's Office",
                "Warrant Service Officer",
                "2025-03-20",
                null)
            .understood();
    assertThat(comparison.compare(absent, null, null, later).changes())
        .extracting(Change::kind)
        .containsExactly(ChangeKind.NEW_AGREEMENT);
  }

  @Test
  void a_stored_agency_is_found_by_its_other_names() {
    ListedRow row = florida("Bureau of Nowhere", "2025-02-03", null).rows().getLast();
    ListedRow other = newFlorida("Wildlife Commission", "2025-02-03", null).rows().getLast();
    var known =
        List.of(new ListedAgreement<>("stored", row, List.of(other.name()), Set.of(), true, false));

    assertThat(
            new ListComparison(InventedList.COUNTIES)
                .compare(known, null, null, after.understood())
                .changes())
        .filteredOn(change -> change.before() != null)
        .extracting(Change::evidence)
        .containsExactly(Evidence.SAME_NAME_MODEL_DATE);
  }

  private UnderstoodList florida(String agency, String signed, @Nullable String file) {
    return before.row("FLORIDA", agency, "Warrant Service Officer", signed, file).understood();
  }

  private UnderstoodList newFlorida(String agency, String signed, @Nullable String file) {
    return after.row("FLORIDA", agency, "Warrant Service Officer", signed, file).understood();
  }

  private void texas(String agency, String signed) {
    before.row("TEXAS", agency, "Warrant Service Officer", signed, null);
  }

  private void newTexas(String agency, String signed) {
    after.row("TEXAS", agency, "Warrant Service Officer", signed, null);
  }

  private Comparison<Integer> compare() {
    return new ListComparison(InventedList.COUNTIES)
        .compare(before.understood(), after.understood(), false);
  }

  private List<Tuple> changes() {
    return compare().changes().stream()
        .filter(change -> change.kind() != ChangeKind.UNCHANGED)
        .map(change -> tuple(change.kind(), change.certain()))
        .toList();
  }

  private List<Tuple> identities() {
    return compare().changes().stream()
        .filter(change -> change.isOfIdentity() && change.kind() != ChangeKind.UNCHANGED)
        .map(change -> tuple(change.kind(), change.certain()))
        .toList();
  }
}
