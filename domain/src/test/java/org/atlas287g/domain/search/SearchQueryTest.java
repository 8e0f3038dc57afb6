package org.atlas287g.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {
  @ParameterizedTest
  @CsvSource({
    "331, 331, 0",
    "' 33101 ', 33101, 0",
    "33101-1234, 33101, 0",
    "'Miami, FL 33101', 33101, 1",
    "precinct 3, '', 1",
    "'331012', '', 1"
  })
  void digitsAreAZipCodeWhereTheyCanBeOne(String text, String digits, int atLeast) {
    SearchQuery query = SearchQuery.of(text);
    assertThat(query.zipDigits()).isEqualTo(digits);
    assertThat(query.readings()).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void lastWordIsReadAsTypedAndSpelledOut() {
    assertThat(SearchQuery.of("St. Johns Co").readings())
        .containsExactly(List.of("saint", "johns", "co"), List.of("saint", "johns", "county"));
  }

  @Test
  void textWithoutLettersAndDigits_asksForNothing() {
    assertThat(SearchQuery.of("…?!").readings()).isEmpty();
  }

  @Test
  void veryManyWords_nameNothing() {
    assertThat(SearchQuery.of("a ".repeat(50)).readings()).isEmpty();
    assertThat(SearchQuery.of("dps ".repeat(24)).readings()).isEmpty();
  }
}
