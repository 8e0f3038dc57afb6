package org.atlas287g.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {
  @Test
  void what_is_remarked_of_every_row_is_kept_for_a_thousand_and_counted_for_the_others() {
    InventedList all = new InventedList("list.xlsx");
    for (int row = 0; row < 1_500; row++) {
      all.row("FLORDIA", "Agency " + row, "TFM", "2025-02-03", "document-of-agency-" + row);
    }

    List<ListRemark> remarks = all.understood().remarks();

    assertThat(remarks).hasSize(1_001);
    assertThat(remarks.getLast().message())
        .isEqualTo("a misspelled state: 500 more of these, not listed one by one");
  }

  @Test
  void values_are_read_with_a_remark_for_each_that_had_to_be_guessed() {
    UnderstoodList list =
        new InventedList("list.xlsx")
            .row(
                "FLORDIA",
                "Baker County SO",
                "Warrant Services Officer",
                "2/32025",
                "a",
                "Baker Conty",
                "Muncipality")
            .row("Atlantis", "", "Fingerprints", "soon", null, "Lake County", "Guild")
            .row("TEXAS", "Nowhere Police", "TFM", null, "a", "Baker County", "#N/A")
            .row("TEXAS", "Nowhere Police", "TFM", null, "b", "Nothing like it", null)
            .row("FLORIDA", "Grund SO", "TFM", "5025-07-07", "c", null, null)
            .understood();

    ListedRow first = list.rows().getFirst();
    assertThat(first.state()).isEqualTo(StateCode.FL);
    assertThat(first.model()).isEqualTo(SupportModel.WSO);
    assertThat(first.signed()).isEqualTo("2025-02-03");
    assertThat(first.level()).isEqualTo(AgencyLevel.MUNICIPAL);
    assertThat(first.county()).hasToString("12003");
    assertThat(list.rows().getLast().signed()).isEqualTo("2025-07-07");
    assertThat(list.remarks())
        .extracting(ListRemark::row, ListRemark::kind)
        .containsExactlyInAnyOrder(
            tuple(2, ListRemark.Kind.STATE_RESPELLED),
            tuple(2, ListRemark.Kind.MODEL_RESPELLED),
            tuple(2, ListRemark.Kind.DATE_REPAIRED),
            tuple(2, ListRemark.Kind.TYPE_RESPELLED),
            tuple(2, ListRemark.Kind.COUNTY_RESPELLED),
            tuple(3, ListRemark.Kind.STATE_UNREADABLE),
            tuple(3, ListRemark.Kind.AGENCY_MISSING),
            tuple(3, ListRemark.Kind.MODEL_UNKNOWN),
            tuple(3, ListRemark.Kind.DATE_UNREADABLE),
            tuple(3, ListRemark.Kind.TYPE_UNKNOWN),
            tuple(3, ListRemark.Kind.LINK_UNREADABLE),
            tuple(4, ListRemark.Kind.DATE_MISSING),
            tuple(4, ListRemark.Kind.COUNTY_ELSEWHERE),
            tuple(4, ListRemark.Kind.SHARED_DOCUMENT),
            tuple(5, ListRemark.Kind.DATE_MISSING),
            tuple(5, ListRemark.Kind.COUNTY_UNKNOWN),
            tuple(5, ListRemark.Kind.DUPLICATE_ROW),
            tuple(6, ListRemark.Kind.DATE_REPAIRED));
  }

  @ParameterizedTest
  @CsvSource({
    "ParticipatingEntities-20210113002027.xlsx, 2021-01-13",
    "participatingAgencies01082026am.xlsx, 2026-01-08",
    "participatingAgencies090022025am.xlsx, 2025-09-02",
    "list 2025-03-17 (2).csv, 2025-03-17",
    "list 3-17-2025.csv, 2025-03-17",
    "agencies2.xlsx,",
    "agencies99999999.xlsx,",
  })
  void a_files_name_tells_a_day_in_the_forms_that_ice_and_archives_use(String name, LocalDate day) {
    assertThat(ListDate.inName(name).orElse(null)).isEqualTo(day);
  }

  @Test
  void the_file_is_trusted_more_than_its_name_and_its_name_more_than_its_rows() {
    InventedList list = new InventedList("participating-2025-03-01.xlsx");
    list.row("FLORIDA", "Baker County SO", "WSO", "2025-02-20", null);

    assertThat(date(list).basis()).isEqualTo(ListDate.Basis.NAME);
    assertThat(date(list.savedOn("2025-03-02")))
        .isEqualTo(
            new ListDate(LocalDate.of(2025, 3, 2), ListDate.Basis.FILE, LocalDate.of(2025, 3, 1)));
    assertThat(date(list.savedOn("2025-06-02")).basis()).isEqualTo(ListDate.Basis.NAME);
    assertThat(date(list.savedOn("2025-02-01")).basis()).isEqualTo(ListDate.Basis.NAME);
    assertThat(date(new InventedList("list.csv").row("FLORIDA", "B SO", "WSO", "2025-02-20", null)))
        .isEqualTo(new ListDate(LocalDate.of(2025, 2, 20), ListDate.Basis.ROWS, null));
  }

  @Test
  void an_absence_is_confirmed_by_three_lists_over_thirty_days() {
    Absence first = Absence.since(LocalDate.of(2025, 3, 1));
    Absence twoLongAfter = first.andFrom(LocalDate.of(2025, 5, 1));
    Absence threeSoon = first.andFrom(LocalDate.of(2025, 3, 8)).andFrom(LocalDate.of(2025, 3, 30));

    assertThat(List.of(first.status(), twoLongAfter.status(), threeSoon.status()))
        .containsOnly(AgreementStatus.UNCONFIRMED_ABSENCE);
    assertThat(threeSoon.andFrom(LocalDate.of(2025, 3, 31)).status())
        .isEqualTo(AgreementStatus.NO_LONGER_LISTED);
  }

  private static ListDate date(InventedList list) {
    return list.understood().findDate().orElseThrow();
  }
}
