package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.Placement;
import org.junit.jupiter.api.Test;

/** The geocoder on real lists. */
class AccuracyTest {
  private static final List<ListingRow> JANUARY_2026 = Lists.read("participating-2026-01.csv");

  @Test
  void withoutTheCountyColumn_nearlyAllAreRightAndHardlyAnyWrong() {
    Accuracy accuracy =
        Accuracy.measure(TestCounties.GEOCODER, TestCounties.INDEX, JANUARY_2026, false);
    assertThat(accuracy.measured()).isGreaterThan(1000);
    assertThat(accuracy.rightShare()).isGreaterThanOrEqualTo(0.96);
    assertThat(accuracy.wrongShare()).isLessThanOrEqualTo(0.005);
  }

  @Test
  void withTheCountyColumn_practicallyAllAreRight() {
    Accuracy accuracy =
        Accuracy.measure(TestCounties.GEOCODER, TestCounties.INDEX, JANUARY_2026, true);
    assertThat(accuracy.rightShare()).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void everyAgencyOfEarly2025IsPlaced_exceptADistrictJailOfSeveralCounties() {
    List<ListingRow> agencies = Lists.read("agencies-2025.csv");
    assertThat(agencies).hasSize(133);
    assertThat(agencies)
        .filteredOn(row -> answer(row).needsReview())
        .extracting(ListingRow::agency)
        .containsExactly("Albermarle District Jail");
    assertThat(agencies)
        .filteredOn(row -> answer(row).isStatewide())
        .extracting(ListingRow::state)
        .containsExactly("ALASKA", "ARIZONA", "FLORIDA", "GEORGIA", "MASSACHUSETTS");
  }

  private static Placement answer(ListingRow row) {
    return TestCounties.GEOCODER
        .place(Accuracy.question(row, PrintedValues.state(row.state()).orElseThrow(), true))
        .placement();
  }
}
