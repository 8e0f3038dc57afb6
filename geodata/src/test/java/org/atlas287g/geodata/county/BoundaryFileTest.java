package org.atlas287g.geodata.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.geodata.shapefile.ShapefileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundaryFileTest {
  private static final byte[] SQUARE =
      ShapefileWriter.parts(ShapefileWriter.POLYGON, ShapefileWriter.clockwise(-90, 30, 1));
  private static final String ALBERS =
      "PROJCS[\"NAD_1983_Albers\",GEOGCS[\"GCS_North_American_1983\","
          + "DATUM[\"D_North_American_1983\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Albers\"],"
          + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
          + "PARAMETER[\"Central_Meridian\",-96.0],PARAMETER[\"Standard_Parallel_1\",29.5],"
          + "PARAMETER[\"Standard_Parallel_2\",45.5],PARAMETER[\"Latitude_Of_Origin\",37.5],"
          + "UNIT[\"Meter\",1.0]]";

  @TempDir private Path folder;

  @Test
  void readsCodesAndNamesInFipsOrder() throws Exception {
    ShapefileWriter file =
        columns("GEOID", "NAME", "NAMELSAD", "LSAD")
            .row(SQUARE, "22071", "Orleans", "Orleans Parish", "15")
            .row(SQUARE, "12086", "Miami-Dade", "Miami-Dade County", "06");

    assertThat(read(file))
        .extracting(CountyShape::county)
        .containsExactly(
            new County(new CountyFips("12086"), "Miami-Dade", "Miami-Dade County", "06"),
            new County(new CountyFips("22071"), "Orleans", "Orleans Parish", "15"));
  }

  @Test
  void namesFollowFromTheLegalDescriptionWhereTheFileHasNoFullNames() throws Exception {
    ShapefileWriter file =
        columns("GEOID", "NAME", "LSAD")
            .row(SQUARE, "11001", "District of Columbia", "00")
            .row(SQUARE, "22071", "Orleans", "15")
            .row(SQUARE, "51760", "Richmond", "25");

    assertThat(read(file))
        .extracting(shape -> shape.county().fullName())
        .containsExactly("District of Columbia", "Orleans Parish", "Richmond city");
  }

  @Test
  void columnsOfACensusYearAreRead() throws Exception {
    ShapefileWriter file =
        columns("STATEFP20", "GEOID20", "NAME20", "NAMELSAD20")
            .row(SQUARE, "12", "12086", "Miami-Dade", "Miami-Dade County");

    assertThat(read(file))
        .extracting(shape -> shape.county().fullName())
        .containsExactly("Miami-Dade County");
  }

  @Test
  void recordsOfOtherPlacesAndWithoutShapeAreLeftOut() throws Exception {
    ShapefileWriter file =
        columns("GEOID", "NAME")
            .row(SQUARE, "64002", "Chuuk")
            .row(ShapefileWriter.nullShape(), "12001", "Alachua")
            .row(SQUARE, "12086", "Miami-Dade");

    assertThat(read(file))
        .extracting(shape -> shape.county().fips().value())
        .containsExactly("12086");
  }

  @Test
  void projectedCoordinatesBecomeDegrees() throws Exception {
    byte[] square =
        ShapefileWriter.parts(ShapefileWriter.POLYGON, ShapefileWriter.clockwise(0, 0, 100_000));
    ShapefileWriter file =
        columns("GEOID", "NAME").with("prj", ALBERS).row(square, "20001", "Allen");
    CountyIndex index = new CountyIndex(read(file));

    assertThat(index.findAt(-95.5, 37.9)).map(County::name).contains("Allen");
    assertThat(index.findAt(-96.1, 37.9)).isEmpty();
  }

  @Test
  void selfCrossingBoundaryIsRepaired() throws Exception {
    byte[] bowTie =
        ShapefileWriter.parts(ShapefileWriter.POLYGON, new double[] {0, 0, 2, 2, 2, 0, 0, 2, 0, 0});

    List<CountyShape> shapes = read(columns("GEOID", "NAME").row(bowTie, "12086", "Miami-Dade"));

    assertThat(shapes).allSatisfy(s -> assertThat(s.geometry().isValid()).isTrue());
    assertThat(shapes.getFirst().geometry().getArea()).isEqualTo(2);
  }

  @Test
  void metersWithoutProjectionAreRefused() throws Exception {
    byte[] meters =
        ShapefileWriter.parts(ShapefileWriter.POLYGON, ShapefileWriter.clockwise(500_000, 9, 1));

    assertRefused(
        columns("GEOID", "NAME").row(meters, "12086", "Miami-Dade"),
        "county 12086",
        "expected degrees, or a .prj",
        "500000");
  }

  @Test
  void metersUnderAProjectionInDegreesAreRefused() throws Exception {
    byte[] meters =
        ShapefileWriter.parts(ShapefileWriter.POLYGON, ShapefileWriter.clockwise(500_000, 9, 1));

    assertRefused(
        columns("GEOID", "NAME")
            .with("prj", ShapefileWriter.WGS84)
            .row(meters, "12086", "Miami-Dade"),
        "expected degrees, or a .prj");
  }

  @Test
  void fileWithoutACodeColumnIsRefusedNamingItsColumns() throws Exception {
    assertRefused(
        columns("CODE", "NAME").row(SQUARE, "12086", "Miami-Dade"),
        "expected a column GEOID",
        "CODE, NAME");
  }

  @Test
  void codeThatIsNotFiveDigitsIsRefused() throws Exception {
    assertRefused(
        columns("GEOID", "NAME").row(SQUARE, "1208", "Miami-Dade"),
        "counties.1",
        "five-digit county code in column GEOID, found \"1208\"");
  }

  @Test
  void countyWithoutANameIsRefused() throws Exception {
    assertRefused(
        columns("GEOID", "NAME").row(SQUARE, "12086", ""), "county 12086", "a name in column NAME");
  }

  @Test
  void countyPrintedTwiceIsRefused() throws Exception {
    assertRefused(
        columns("GEOID", "NAME")
            .row(SQUARE, "12086", "Miami-Dade")
            .row(SQUARE, "12086", "Miami-Dade"),
        "county 12086 twice");
  }

  @Test
  void fileWithoutCountiesIsRefused() throws Exception {
    assertRefused(columns("GEOID", "NAME"), "no counties found");
  }

  @Test
  void truncatedFileIsRefused() throws Exception {
    Path shp =
        columns("GEOID", "NAME").row(SQUARE, "12086", "Miami-Dade").write(folder, "counties");
    Files.write(shp, Arrays.copyOf(Files.readAllBytes(shp), 150));

    assertThatThrownBy(() -> BoundaryFile.read(shp))
        .isInstanceOf(BoundaryException.class)
        .hasMessageContaining("counties.shp");
  }

  @Test
  void fileOfAnotherKindIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("counties.csv"), "GEOID,NAME\n");

    assertThatThrownBy(() -> BoundaryFile.read(text))
        .isInstanceOf(BoundaryException.class)
        .hasMessageContaining("expected a shapefile");
  }

  private static ShapefileWriter columns(String... names) {
    ShapefileWriter writer = new ShapefileWriter(ShapefileWriter.POLYGON);
    for (String name : names) {
      writer.field(name, 'C', 40, 0);
    }
    return writer;
  }

  private List<CountyShape> read(ShapefileWriter file) throws IOException, BoundaryException {
    return BoundaryFile.read(file.write(folder, "counties"));
  }

  private void assertRefused(ShapefileWriter file, String... parts) throws IOException {
    Path shp = file.write(folder, "counties");
    assertThatThrownBy(() -> BoundaryFile.read(shp))
        .isInstanceOf(BoundaryException.class)
        .hasMessageContaining(shp.toString())
        .hasMessageContainingAll(parts);
  }
}
