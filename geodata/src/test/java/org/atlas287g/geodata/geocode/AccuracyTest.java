package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.place.CountyFips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccuracyTest {
  private static final List<ListingRow> LIST =
      List.of(
          row("FLORIDA", "Clay County Sheriff's Office", "County", "Clay Conty "),
          row("GEORGIA", "Monroe Police Department", "Municipality", "Monroe County"),
          row("FLORIDA", "Midway Police Department", "Municipality", "Gadsden County"),
          // not measured: no county, another state's county, an agency of the whole state, no state
          row("FLORIDA", "Miami Police Department", "Municipality", "#N/A"),
          row("FLORIDA", "Ocala Police Department", "Municipality", null),
          row("FLORIDA", "Burnet County Sheriff's Office", "County", "Burnet County"),
          row("FLORIDA", "Florida Highway Patrol", "State Agency", "Leon County"),
          row("NOWHERE", "Clay County Sheriff's Office", "County", "Clay County"));

  @Test
  void withoutTheCountyColumn_eachAnswerIsRightWrongOrForReview() {
    Accuracy accuracy = measure(false);
    assertThat(accuracy.measured()).isEqualTo(3);
    assertThat(accuracy.right()).isEqualTo(1);
    assertThat(accuracy.review()).isEqualTo(1);
    assertThat(accuracy.wrong())
        .singleElement()
        .satisfies(miss -> {
          assertThat(miss.row().agency()).isEqualTo("Monroe Police Department");
          assertThat(miss.answer().counties()).containsExactly(new CountyFips("13297"));
          assertThat(miss.listMistaken()).isTrue();
        });
    assertThat(accuracy.rightShare()).isEqualTo(1.0 / 3);
    assertThat(accuracy.wrongShare()).isEqualTo(1.0 / 3);
  }

  @Test
  void withTheCountyColumn_aContradictionIsForReview() {
    Accuracy accuracy = measure(true);
    assertThat(accuracy.right()).isEqualTo(2);
    assertThat(accuracy.review()).isEqualTo(1);
    assertThat(accuracy.wrong()).isEmpty();
  }

  private static Accuracy measure(boolean shown) {
    return Accuracy.measure(TestCounties.GEOCODER, TestCounties.INDEX, LIST, shown);
  }

  private static ListingRow row(String state, String agency, String type, @Nullable String county) {
    return new ListingRow("list", 2, state, agency, type, county, null, null, null, null);
  }
}
