package org.atlas287g.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.atlas287g.domain.listing.ListingColumn;
import org.junit.jupiter.api.Test;

class GateTest {
  private final ListComparison comparison = new ListComparison(InventedList.COUNTIES);
  private final UnderstoodList before =
      new InventedList("participating-2025-03-01.xlsx").others(100).understood();

  @Test
  void a_list_like_the_one_before_passes() {
    assertThat(gate(list("participating-2025-03-08.xlsx", 99)).verdict())
        .isEqualTo(Gate.Verdict.PASSED);
  }

  @Test
  void a_list_that_is_far_shorter_is_held() {
    assertHeld(gate(list("participating-2025-03-08.xlsx", 84)), Gate.Code.TOTAL_FALLS);
  }

  @Test
  void the_same_bytes_are_held() {
    assertHeld(comparison.compare(before, before, true).gate(), Gate.Code.SAME_BYTES);
  }

  @Test
  void an_older_list_is_held() {
    assertHeld(gate(list("participating-2025-02-01.xlsx", 100)), Gate.Code.OLDER_LIST);
  }

  @Test
  void rows_alone_do_not_tell_that_a_list_is_old() {
    UnderstoodList newer =
        new InventedList("list.csv")
            .others(100)
            .row("TEXAS", "A SO", "WSO", "2025-02-03", null)
            .understood();

    assertThat(comparison.compare(newer, list("list.csv", 100), false).gate().verdict())
        .isEqualTo(Gate.Verdict.PASSED);
  }

  @Test
  void a_list_whose_rows_are_signed_after_its_day_is_held() {
    InventedList misdated = new InventedList("participating-2025-03-08.xlsx").others(98);
    for (int i = 0; i < 3; i++) {
      misdated.row("TEXAS", "Late " + i + " Police Department", "WSO", "2025-03-10", null);
    }
    assertHeld(gate(misdated.understood()), Gate.Code.MISDATED);
  }

  @Test
  void a_name_that_the_rows_contradict_is_held_unless_only_its_year_is_last_years() {
    InventedList list = new InventedList("participating01052025.xlsx").savedOn("2026-01-05");
    list.others(100);
    for (int i = 0; i < 10; i++) {
      list.row("TEXAS", "Late " + i + " Police Department", "WSO", "2025-12-30", null);
    }

    assertThat(list.understood().findDate())
        .hasValueSatisfying(date -> assertThat(date.day()).isEqualTo("2026-01-05"));
    assertThat(gate(list.understood()).verdict()).isEqualTo(Gate.Verdict.PASSED);
    InventedList other = new InventedList("participating03072025.xlsx").savedOn("2026-01-05");
    other.others(100);
    for (int i = 0; i < 10; i++) {
      other.row("TEXAS", "Late " + i + " Police Department", "WSO", "2025-12-30", null);
    }
    assertHeld(gate(other.understood()), Gate.Code.MISDATED);
  }

  @Test
  void the_other_list_and_missing_columns_are_held() {
    InventedList pending = new InventedList("participating-2025-03-08.xlsx");
    for (int i = 0; i < 100; i++) {
      pending.row("TEXAS", "Town " + i + " Police Department", "WSO", null, null);
    }
    assertHeld(gate(pending.understood()), Gate.Code.WRONG_LIST);

    var columns = EnumSet.complementOf(EnumSet.of(ListingColumn.MODEL));
    var withoutModels =
        comparison.understand(
            new InventedList("participating-2025-03-08.xlsx").others(100).read(columns));
    assertHeld(gate(withoutModels), Gate.Code.COLUMNS_MISSING);
  }

  @Test
  void a_state_that_vanishes_holds_its_departures_only() {
    InventedList old = new InventedList("participating-2025-03-01.xlsx").others(100);
    InventedList now = new InventedList("participating-2025-03-08.xlsx").others(99);
    for (int i = 0; i < 10; i++) {
      String agency = "Town " + (char) ('A' + i) + "berg Police Department";
      old.row("TEXAS", agency, "WSO", "2025-01-02", null);
      if (i > 3) {
        now.row("TEXAS", agency, "WSO", "2025-01-02", null);
      }
    }

    var compared = comparison.compare(old.understood(), now.understood(), false);

    assertThat(compared.gate().verdict()).isEqualTo(Gate.Verdict.STATES_HELD);
    assertThat(compared.open()).hasSize(4).allMatch(change -> change.kind() == ChangeKind.GONE);
    assertThat(compared.certain(ChangeKind.GONE)).isOne();
  }

  private static UnderstoodList list(String name, int rows) {
    return new InventedList(name).others(rows).understood();
  }

  private Gate gate(UnderstoodList list) {
    return comparison.compare(before, list, false).gate();
  }

  private static void assertHeld(Gate gate, Gate.Code code) {
    assertThat(gate.verdict()).isEqualTo(Gate.Verdict.HELD);
    assertThat(gate.reasons()).extracting(Gate.Reason::code).contains(code);
    assertThat(gate.reasons())
        .allSatisfy(reason -> {
          assertThat(reason.facts()).isNotEmpty();
          assertThat(reason.message())
              .startsWith(reason.code() + ": ")
              .contains(reason.facts())
              .doesNotContain("%");
        });
  }
}
