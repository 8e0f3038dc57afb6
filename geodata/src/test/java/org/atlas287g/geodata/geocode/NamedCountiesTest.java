package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedCountiesTest {
  @ParameterizedTest(name = "{1}, {0}: {2}")
  @CsvSource({
    "PA,Butler Township Police Department,'Butler, Butler County'",
    "PA,Manor Township Police Department,'Manor, Westmoreland County'",
    "TX,Texas A&M University-Kingsville Police Department,'Kingsville, Kleberg County'",
    "TN,Tennessee Technological University at Cookeville,'Cookeville, Putnam County'",
    "VA,Richmond Sheriff's Office,'Richmond city'",
    "FL,Lake and Baker County Sheriff's Office,'Lake County'",
  })
  void suggestsCountiesThatTheNameHintsAt(StateCode state, String agency, String expected) {
    assertThat(suggested(state, agency).toString()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "TX,Sheriff's Office",
    "TX,Police Department",
    "FL,University of Florida Police Department",
    "WY,Union Township Police Department"
  })
  void suggestsNothingWhereTheNameHintsAtNothing(StateCode state, String agency) {
    assertThat(suggested(state, agency)).isEmpty();
  }

  private static List<String> suggested(StateCode state, String agency) {
    List<String> suggested =
        TestCounties.HINTS.suggest(state, agency, 5).stream()
            .map(hint ->
                (hint.place().isEmpty() ? "" : hint.place() + ", ") + hint.county().fullName())
            .toList();
    assertThat(suggested).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    return suggested;
  }
}
