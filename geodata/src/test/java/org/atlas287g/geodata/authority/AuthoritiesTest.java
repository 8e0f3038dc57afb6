package org.atlas287g.geodata.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.BoundaryException;
import org.atlas287g.geodata.county.BoundaryFile;
import org.atlas287g.geodata.county.CountyIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoritiesTest {
  private static final Authorities AUTHORITIES = new Authorities();
  private static CountyIndex index;

  @BeforeAll
  static void load() throws BoundaryException, URISyntaxException {
    index =
        new CountyIndex(
            BoundaryFile.read(
                Path.of(
                    Objects.requireNonNull(
                            BoundaryFile.class.getResource("/boundaries/us_counties_2023.zip"))
                        .toURI())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"campuses", "circuits", "jails"})
  void everyCodeIsThatOfTheCountyNamedBesideIt(String table) throws IOException {
    List<CSVRecord> rows = rows(table);
    assertThat(rows).isNotEmpty();
    for (CSVRecord row : rows) {
      List<County> counties =
          Arrays.stream(row.get("fips").split(" "))
              .map(code -> index.find(new CountyFips(code)).orElseThrow())
              .toList();
      assertThat(counties)
          .as(row.get("name"))
          .doesNotHaveDuplicates()
          .allMatch(county -> county.state().name().equals(row.get("state")))
          .extracting(County::fullName)
          .containsExactly(row.get("counties").split("\\|"));
    }
  }

  @Test
  void noNameStandsForTwoAuthorities() throws IOException {
    for (String table : List.of("campuses", "circuits", "jails")) {
      assertThat(rows(table))
          .extracting(row -> row.get("state") + NameKeys.key(row.get("name")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void floridasCircuitsShareOutItsCounties() {
    List<Authority> circuits =
        AUTHORITIES.list(StateCode.FL).stream()
            .filter(authority -> authority.level() == AgencyLevel.JUDICIAL_DISTRICT)
            .toList();
    assertThat(circuits).hasSize(20);
    assertThat(circuits.stream().flatMap(circuit -> circuit.counties().stream()))
        .containsExactlyInAnyOrderElementsOf(
            index.listIn(StateCode.FL).stream().map(County::fips).toList());
  }

  @Test
  void floridasTwelveUniversitiesAndTwentyEightCollegesAreThere() {
    assertThat(AUTHORITIES.list(StateCode.FL))
        .filteredOn(authority -> authority.level() == AgencyLevel.CAMPUS)
        .hasSize(40);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "FL,The University of Florida Police Department,University of Florida,true,true",
    "FL,FAMU Police Department,Florida Agricultural and Mechanical University,true,true",
    "FL,Flordia Gulf Coast University Police,Florida Gulf Coast University,true,false",
    "FL,State Attorney 20th Judicial Circuit,Twentieth Judicial Circuit,true,true",
    "FL,University of South Florida St. Petersburg,University of South Florida,false,true",
    "TX,University of Houston-Downtown Police,University of Houston-Downtown,true,true",
    "LA,Louisiana State University at Eunice,Louisiana State University at Eunice,true,true",
  })
  void findsTheAuthorityThatANameContains(
      StateCode state, String agency, String expected, boolean whole, boolean exact) {
    assertThat(AUTHORITIES.find(state, NameKeys.words(agency)))
        .hasValueSatisfying(match -> {
          assertThat(match.authority().name()).isEqualTo(expected);
          assertThat(match.whole()).isEqualTo(whole);
          assertThat(match.exact()).isEqualTo(exact);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gainesville Police Department",
        "Florida Police",
        "Florida Gulf Cost University",
        "",
        "the"
      })
  void findsNoneInOtherNames(String agency) {
    assertThat(AUTHORITIES.find(StateCode.FL, NameKeys.words(agency))).isEmpty();
  }

  @Test
  void anAuthorityOfAnotherStateIsNotFound() {
    assertThat(AUTHORITIES.find(StateCode.GA, NameKeys.words("University of Florida"))).isEmpty();
  }

  private static List<CSVRecord> rows(String table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String resource = "/authorities/" + table + ".csv";
    try (InputStream bytes =
            Objects.requireNonNull(Authorities.class.getResourceAsStream(resource), resource);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(text)) {
      return parser.getRecords();
    }
  }
}
