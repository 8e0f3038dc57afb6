package org.atlas287g.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
  @Test
  void year_beginsInOctober_andIsNamedAfterItsEnd() {
    assertThat(FiscalYear.of(LocalDate.of(2023, 9, 30))).isEqualTo(new FiscalYear(2023));
    assertThat(FiscalYear.of(LocalDate.of(2023, 10, 1))).isEqualTo(new FiscalYear(2024));
    assertThat(FiscalYear.of(LocalDate.of(2024, 1, 1))).isEqualTo(new FiscalYear(2024));
    assertThat(FiscalYear.of(LocalDate.of(2024, 9, 30))).isEqualTo(new FiscalYear(2024));
  }

  @Test
  void years_areOrderedByNumber() {
    assertThat(Stream.of(2025, 2023, 2024).map(FiscalYear::new).sorted().toList())
        .isEqualTo(List.of(new FiscalYear(2023), new FiscalYear(2024), new FiscalYear(2025)));
  }
}
