package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atlas287g.domain.geocoding.AgencyGeocoder.Question;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.gazetteer.CensusPlaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The geocoder when an operator has put the Census Bureau's files into the data folder. */
class CensusFinderTest {
  @TempDir private static Path folder;
  private static RuleGeocoder geocoder = TestCounties.GEOCODER;

  @BeforeAll
  static void read() throws IOException {
    Files.write(
        folder.resolve("cousubs.txt"),
        List.of(
            "USPS\tGEOID\tNAME\tINTPTLAT\tINTPTLONG",
            "PA\t4200713168\tChippewa township\t40.7\t-80.4",
            "PA\t4200778328\tUnion township\t41.0\t-80.4",
            "PA\t4212578592\tUnion township\t40.2\t-80.0",
            "NY\t3605563000\tRochester city\t43.2\t-77.6",
            "NY\t3611163011\tRochester town\t41.8\t-74.3",
            "PA\t4200524992\tEast Franklin township\t40.8\t-79.6"));
    Files.write(
        folder.resolve("places.txt"),
        List.of(
            "USPS\tGEOID\tNAME\tINTPTLAT\tINTPTLONG",
            "MO\t2953876\tOak Grove city\t39.00\t-94.13",
            "MO\t2953894\tOak Grove Village village\t38.23\t-91.15",
            "FL\t1233450\tIndian Creek village\t25.877\t-80.135",
            "TX\t4880356\tYoakum city\t29.293\t-97.146",
            "GA\t1301696\tAlto town\t34.610\t-83.525"));
    geocoder = TestCounties.with(CensusPlaces.read(folder, TestCounties.INDEX));
  }

  @ParameterizedTest(name = "{1}, {0}, county text {2}: {3}")
  @CsvSource({
    "PA,Chippewa Township Police Department,,42007",
    "PA,Township of Chippewa,,42007",
    "PA,Union Township Police Department,,",
    "PA,Union Township Police Department,Washington County,42125",
    "PA,East Franklin Township Police Department,Adams County,",
    // misspelled
    "PA,Chipppewa Township Police Department,,42007",
    "PA,Chippewa Townshp Police Department,,42007",
    "PA,Oak Groves Township Police Department,,",
    "MO,Oak Grove Village Police Department,,29071",
    "MO,Village of Oak Grove Village,,29071",
    "MO,Oak Grove Police Department,,29095",
    "MO,City of Oak Grove,,29095",
    "FL,Indian Creek Village Department of Public Safety,,12086",
    "FL,Indain Creek Village Public Safety,Miami-Dade County,12086",
    "NY,Rochester Police Department,,36055",
    "NY,Town of Rochester Police Department,,36111",
    // sources that disagree about a place on a county's line
    "GA,Alto Police Department,,",
    "GA,Alto Police Department,Banks County,13011",
  })
  void placesMunicipalitiesAndTownships(
      StateCode state, String agency, @Nullable String county, @Nullable String expected) {
    Placement placement =
        geocoder.place(new Question(state, agency, null, county, null)).placement();
    assertThat(placement.counties())
        .as(placement.toString())
        .isEqualTo(expected == null ? List.of() : List.of(new CountyFips(expected)));
  }
}
