package org.atlas287g.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.atlas287g.domain.agreement.InForce.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of cases is read by the map's tests, too. */
class InForceTest {
  /** A day with what is told of it: {@code +2025-02-12} or {@code -2025-02-12}. */
  record Told(LocalDate day, boolean yes) {}

  record Case(
      String name,
      @Nullable LocalDate signed,
      List<Told> lists,
      InForce expected,
      List<Told> days) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream table = InForceTest.class.getResourceAsStream("/in-force.csv")) {
      String text =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(InForceTest::read).toList().stream();
    }
  }

  private static Case read(String line) {
    String[] cells = line.split(";", -1);
    return new Case(
        cells[0],
        day(cells[1]),
        told(cells[2]),
        new InForce(day(cells[3]), day(cells[4])),
        told(cells[5]));
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private static List<Told> told(String cell) {
    return Arrays.stream(cell.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> new Told(LocalDate.parse(one.substring(1)), one.charAt(0) == '+'))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lists_tell_from_when_until_when(Case of) {
    List<Listing> lists = of.lists().stream().map(l -> new Listing(l.day(), l.yes())).toList();
    assertThat(InForce.listed(of.signed(), lists)).isEqualTo(of.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_agreement_stands_from_the_first_day_to_the_day_before_the_end(Case of) {
    of.days()
        .forEach(told ->
            assertThat(of.expected().on(told.day())).as("%s", told.day()).isEqualTo(told.yes()));
  }

  @Test
  void lists_in_another_order_are_refused() {
    LocalDate day = LocalDate.of(2025, 2, 12);
    List<Listing> backwards = List.of(new Listing(day, true), new Listing(day.minusDays(1), true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InForce.listed(null, backwards))
        .withMessage("The list of 2025-02-11 follows 2025-02-12");
  }
}
