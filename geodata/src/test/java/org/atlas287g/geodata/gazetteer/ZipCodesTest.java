package org.atlas287g.geodata.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.PlaceDirectory.ZipCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipCodesTest {
  private static final County ADJUNTAS = county("72001", "Adjuntas");
  private static final County MIAMI_DADE = county("12086", "Miami-Dade");
  private static final County MONROE = county("12087", "Monroe");

  private final ZipCodes zipCodes = zipCodes();

  @Test
  void beginningFindsAllInOrder_andNoMoreThanAsked() {
    assertThat(zipCodes.find("33", 9))
        .extracting(ZipCode::code)
        .containsExactly("33034", "33034", "33101");
    assertThat(zipCodes.find("33", 2)).hasSize(2);
    assertThat(zipCodes.find("0", 9)).containsExactly(new ZipCode("00601", "Adjuntas", ADJUNTAS));
  }

  @Test
  void codeThatSpansCounties_isListedOncePerCounty() {
    assertThat(zipCodes.find("33034", 9))
        .containsExactly(
            new ZipCode("33034", "Homestead", MIAMI_DADE),
            new ZipCode("33034", "Homestead", MONROE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "99", "331011", "33a", "٣٣", "-1"})
  void anythingElseFindsNothing(String digits) {
    assertThat(zipCodes.find(digits, 9)).isEmpty();
  }

  private static ZipCodes zipCodes() {
    ZipCodes.Builder builder = new ZipCodes.Builder();
    builder.add("33101", "Miami", MIAMI_DADE);
    builder.add("33034", "Homestead", MONROE);
    builder.add("33034", "Homestead", MIAMI_DADE);
    builder.add("33034", "Homestead", MIAMI_DADE);
    builder.add("00601", "Adjuntas", ADJUNTAS);
    return builder.build();
  }

  private static County county(String fips, String name) {
    return new County(new CountyFips(fips), name, name + " County", "06");
  }
}
