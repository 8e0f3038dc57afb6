package org.atlas287g.geodata.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.PlaceDirectory.NamedPlace;
import org.atlas287g.domain.place.PlaceDirectory.ZipCode;
import org.junit.jupiter.api.Test;

class GazetteerColumnsTest {
  /** Read by the page's own test (gazetteer.test.ts): both ends are held to one document. */
  private static final Path SAMPLE = Path.of("../ui/src/test/frontend/gazetteer-sample.json");

  private static final County COLLIER = county("12021", "Collier");
  private static final County MONROE = county("12087", "Monroe");
  private static final County DONA_ANA = county("35013", "Doña Ana");
  private static final County UINTAH = county("49047", "Uintah");

  @Test
  void writesTheSampleThatThePageReads() throws Exception {
    List<NamedPlace> places =
        List.of(
            new NamedPlace("Naples", 2_100, UINTAH),
            new NamedPlace("Naples", 19_000, COLLIER),
            new NamedPlace("Naples Manor", 5_000, COLLIER),
            new NamedPlace("East Naples", 23_000, COLLIER),
            new NamedPlace("Lake \"Park\"", 0, MONROE),
            new NamedPlace("Doña Ana", 1_200, DONA_ANA),
            new NamedPlace("St. Johns", 9, MONROE),
            new NamedPlace("Fort Sumner", 900, DONA_ANA),
            new NamedPlace("Kāne‘ohe", 34_000, MONROE),
            new NamedPlace("Naples", 7, COLLIER));
    List<ZipCode> zipCodes =
        List.of(
            new ZipCode("00601", "Adjuntas", MONROE),
            new ZipCode("34102", "Naples", COLLIER),
            new ZipCode("34141", "Ochopee", COLLIER),
            new ZipCode("34141", "Ochopee", MONROE),
            new ZipCode("84078", "Vernal", UINTAH));
    assertThat(new String(GazetteerColumns.write(places, zipCodes), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(SAMPLE));
  }

  private static County county(String fips, String name) {
    return new County(new CountyFips(fips), name, name + " County", "06");
  }
}
