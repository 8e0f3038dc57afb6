package org.atlas287g.geodata.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.county.CountyShape;
import org.atlas287g.geodata.gazetteer.CensusPlaces.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class CensusFileTest {
  private static final String HEADER =
      "USPS\tGEOID\tANSICODE\tNAME\tLSAD\tFUNCSTAT\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI"
          + "\tINTPTLAT\tINTPTLONG                                                            ";
  private static final County WEST = county("42001", "Adams");
  private static final County EAST = county("42003", "Allegheny");
  private static final CountyIndex COUNTIES =
      new CountyIndex(List.of(square(WEST, -78), square(EAST, -77)));

  @TempDir private Path folder;

  @Test
  void aPlacesCountyIsTheOneAroundItsPoint_aSubdivisionsIsInItsCode() throws IOException {
    Path file =
        write(
            "places.txt",
            StandardCharsets.UTF_8,
            HEADER,
            row("PA", "4200100", "Oak Grove Village village", "40.5", "-77.5"),
            row("PA", "4200101", "Foxtail CDP", "40.5", "-76.5"),
            row("PA", "4200399999", "Manor township", "40.5", "-77.5"));
    assertThat(CensusFile.read(file, COUNTIES))
        .containsExactly(
            new Municipality("Oak Grove Village", "village", WEST),
            new Municipality("Foxtail", "CDP", EAST),
            new Municipality("Manor", "township", EAST));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "Shelby charter township,Shelby,charter township",
    "El Paso de Robles (Paso Robles) city,El Paso de Robles,city",
    "Nashville-Davidson metropolitan government (balance),Nashville-Davidson,metropolitan"
        + " government",
    "Juneau city and borough,Juneau,city and borough",
    "Princeton,Princeton,''",
    "Carson City,Carson City,''",
    "Town and Country city,Town and Country,city",
    "Fond du Lac city,Fond du Lac,city",
  })
  void aNameIsPartedFromItsKind(String printed, String name, String kind) throws IOException {
    Path file =
        write(
            "a.txt",
            StandardCharsets.UTF_8,
            HEADER,
            row("PA", "4200100", printed, "40.5", "-77.5"));
    assertThat(CensusFile.read(file, COUNTIES)).containsExactly(new Municipality(name, kind, WEST));
  }

  @Test
  void divisionsForTheCensusOnlyAreLeftOut_andPointsOutsideEveryCounty() throws IOException {
    Path file =
        write(
            "a.txt",
            StandardCharsets.UTF_8,
            HEADER,
            row("PA", "4200190000", "Gettysburg CCD", "40.5", "-77.5"),
            row("PA", "4200100", "Atlantis city", "30.0", "-50.0"),
            "   ");
    assertThat(CensusFile.read(file, COUNTIES)).isEmpty();
  }

  @Test
  void latin1_byteOrderMarks_carriageReturnsAndVerticalBarsAreRead() throws IOException {
    String name = "Ca\u00f1on borough";
    Path latin =
        write(
            "latin.txt",
            StandardCharsets.ISO_8859_1,
            HEADER,
            row("PA", "4200100", name, "40.5", "-77.5") + "\r");
    Path bars =
        write(
            "bars.txt",
            StandardCharsets.UTF_8,
            "\ufeffUSPS|GEOID|GEOIDFQ|ANSICODE|NAME|INTPTLAT|INTPTLONG",
            "PA|4200100|1600000US4200100|1|" + name + "|40.5|-77.5");
    for (Path file : List.of(latin, bars)) {
      assertThat(CensusFile.read(file, COUNTIES))
          .containsExactly(new Municipality("Ca\u00f1on", "borough", WEST));
    }
  }

  @ParameterizedTest(name = "{1} {2} {3}: {4}")
  @CsvSource(
      delimiter = ';',
      value = {
        "PA;42001;Manor township;40.5;row 2, column GEOID: found \"42001\", expected 7 digits",
        "PA;9900100;Manor township;40.5;row 2, column GEOID: found \"9900100\", expected a state's",
        "OH;4200100;Manor township;40.5;row 2, column USPS: found \"OH\", expected PA",
        "PA;4200100;'';40.5;row 2, column NAME: found nothing, expected a name",
        "PA;4200100;Manor township;north;row 2, column INTPTLAT: found \"north\", expected degrees",
        "PA;4200100;Manor township;NaN;row 2, column INTPTLAT: found \"NaN\", expected degrees",
        "PA;4200100;Manor township;91;row 2, column INTPTLAT: found \"91\", expected degrees"
            + " between",
      })
  void aBadRowIsNamedWithFileRowAndColumn(
      String state, String geoid, String name, String latitude, String message) throws IOException {
    Path file =
        write(
            "bad.txt", StandardCharsets.UTF_8, HEADER, row(state, geoid, name, latitude, "-77.5"));
    assertThatThrownBy(() -> CensusFile.read(file, COUNTIES))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.txt, " + message);
  }

  @Test
  void aNameOfMillionsOfWordsIsNamed() throws IOException {
    String name = "a ".repeat(1_000_000) + "township";
    Path file =
        write("bad.txt", StandardCharsets.UTF_8, HEADER, row("PA", "4200100", name, "40", "-77"));
    assertThatThrownBy(() -> CensusFile.read(file, COUNTIES))
        .hasMessageContaining("row 2, column NAME: found \"a a a ")
        .hasMessageEndingWith("expected a name of at most 400 characters");
  }

  @Test
  void aShortRowIsNamed() throws IOException {
    Path file = write("bad.txt", StandardCharsets.UTF_8, HEADER, "PA\t4200100\t1\tManor");
    assertThatThrownBy(() -> CensusFile.read(file, COUNTIES))
        .hasMessageContaining("row 2, column INTPTLAT: found nothing, expected degrees");
  }

  @Test
  void aFileOfAnotherLayoutIsNamed_howeverLongItsFirstLine() throws IOException {
    Path file = write("other.txt", StandardCharsets.UTF_8, "x".repeat(100_000), "y");
    assertThatThrownBy(() -> CensusFile.read(file, COUNTIES))
        .hasMessageContaining("other.txt, row 1: found columns [xxx")
        .hasMessageEndingWith("expected one called USPS")
        .extracting(problem -> String.valueOf(problem.getMessage()).length())
        .satisfies(length -> assertThat((int) length).isLessThan(400));
  }

  @Test
  void theGoodFilesOfAFolderAreRead_whateverElseIsThere() throws IOException {
    write("a_bad.txt", StandardCharsets.UTF_8, "nothing of use");
    write("b_empty.txt", StandardCharsets.UTF_8);
    write("notes.pdf", StandardCharsets.UTF_8, "x");
    Files.createDirectory(folder.resolve("folder.txt"));
    write(
        "z_good.TXT",
        StandardCharsets.UTF_8,
        HEADER,
        row("PA", "4200100", "Manor township", "40.5", "-77.5"));
    assertThat(CensusPlaces.read(folder, COUNTIES).find(StateCode.PA, "manor"))
        .containsExactly(new Municipality("Manor", "township", WEST));
  }

  @Test
  void withoutTheFolderThereIsNothing() {
    assertThat(CensusPlaces.read(folder.resolve("absent"), COUNTIES).keys(StateCode.PA)).isEmpty();
  }

  private Path write(String name, Charset charset, String... lines) throws IOException {
    return Files.write(folder.resolve(name), String.join("\n", lines).getBytes(charset));
  }

  private static String row(
      String state, String geoid, String name, String latitude, String longitude) {
    return String.join(
        "\t",
        state,
        geoid,
        "01234567",
        name,
        "44",
        "A",
        "1",
        "0",
        "0.1",
        "0.0",
        latitude,
        longitude + "                 ");
  }

  private static County county(String fips, String name) {
    return new County(new CountyFips(fips), name, name + " County", "06");
  }

  private static CountyShape square(County county, int west) {
    GeometryFactory geometries = new GeometryFactory();
    Polygon square = (Polygon) geometries.toGeometry(new Envelope(west, west + 1, 40, 41));
    return new CountyShape(county, new MultiPolygon(new Polygon[] {square}, geometries));
  }
}
