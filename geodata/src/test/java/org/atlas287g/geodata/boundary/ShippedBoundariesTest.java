package org.atlas287g.geodata.boundary;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.composite.GazetteerReader;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.atlas287g.geodata.gazetteer.GazetteerPlaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped shapefile, read through GeoTools as the application reads it. */
class ShippedBoundariesTest {
  @TempDir private static Path data;
  private static Boundaries boundaries;
  private static CountyIndex index;
  private static Gazetteer gazetteer;
  private static PlaceDirectory directory;

  @BeforeAll
  static void load() {
    boundaries = new BoundaryLoader(new BoundaryCache(data)).load(null);
    index = new CountyIndex(boundaries.shapes());
    gazetteer = new Gazetteer(index);
    directory = new GazetteerPlaces(gazetteer);
  }

  @Test
  void holdsEveryCountyAndEquivalent() {
    assertThat(index.list())
        .hasSize(3233)
        .isSortedAccordingTo((a, b) -> a.fips().compareTo(b.fips()));
    assertThat(boundaries.shapes()).allSatisfy(s -> assertThat(s.geometry().isValid()).isTrue());
  }

  @Test
  void findsTheCountyThatCoversAPoint() {
    assertThat(index.findAt(-81.656, 30.332)).map(County::fullName).contains("Duval County");
    assertThat(index.findAt(-77.17109, 38.88233))
        .map(County::fullName)
        .contains("Falls Church city");
    assertThat(index.findAt(-77.46971, 38.784))
        .map(County::fullName)
        .contains("Manassas Park city");
    assertThat(index.findAt(-30, 40)).isEmpty();
  }

  @Test
  void findsTheNearestCountyOffTheCoastWithinTenKilometers() {
    assertThat(index.findAt(-80.05, 25.8)).isEmpty();
    assertThat(index.findNearest(-80.05, 25.8)).map(County::fullName).contains("Miami-Dade County");
    assertThat(index.findNearest(-79.0, 25.8)).isEmpty();
  }

  @Test
  void cityCutOutOfItsSurroundingCountyBordersItExactly() {
    CountyFips city = new CountyFips("51610");
    assertThat(index.touches(city, new CountyFips("51059"))).isTrue();
    var shapes = boundaries.shapes();
    var fairfax =
        shapes.stream()
            .filter(s -> s.county().fips().value().equals("51059"))
            .findFirst()
            .orElseThrow();
    var church =
        shapes.stream().filter(s -> s.county().fips().equals(city)).findFirst().orElseThrow();
    assertThat(fairfax.geometry().intersection(church.geometry()).getArea()).isLessThan(1e-9);
  }

  @Test
  void secondLoadComesFromTheCacheAndIsTheSame() {
    assertThat(data)
        .isDirectoryContaining(f -> f.getFileName().toString().startsWith("boundaries-"));
    Boundaries again = new BoundaryLoader(new BoundaryCache(data)).load(null);
    assertThat(again.hash()).isEqualTo(boundaries.hash());
    assertThat(again.shapes()).hasSize(3233);
  }

  @Test
  void brokenCacheIsMadeAnew(@TempDir Path folder) throws IOException {
    try (var files = Files.list(data)) {
      Path kept = files.findFirst().orElseThrow();
      byte[] half = Files.readAllBytes(kept);
      Files.write(
          folder.resolve(kept.getFileName()), java.util.Arrays.copyOf(half, half.length / 2));
    }
    assertThat(new BoundaryLoader(new BoundaryCache(folder)).load(null).hash())
        .isEqualTo(boundaries.hash());
  }

  @Test
  void brokenConfiguredFileIsRefusedAndTheShippedOneStays(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("counties.zip"), "not a zip archive");
    assertThat(new BoundaryLoader(new BoundaryCache(folder)).load(broken).hash())
        .isEqualTo(boundaries.hash());
    assertThat(
            new BoundaryLoader(new BoundaryCache(folder)).load(folder.resolve("none.shp")).hash())
        .isEqualTo(boundaries.hash());
  }

  @Test
  void geometryDocumentIsSmall() throws IOException {
    assertThat(compressed("counties.json", boundaries.json())).isLessThan(90_000);
  }

  @Test
  void placesDocumentIsSmall_andNamesPlacesOfEveryState() throws IOException {
    MapPlaces places = new PlacesDocuments(boundaries, gazetteer, directory);
    assertThat(compressed("places.json", places.largest().json())).isLessThan(22_000);
    assertThat(gazetteer.largest())
        .hasSizeBetween(2_000, 3_000)
        .extracting(place -> place.county().state())
        .contains(StateCode.values());
  }

  @Test
  void gazetteerDocumentIsSmall_andHasEveryPlaceAndZipCodeInItsCounty() throws IOException {
    byte[] document = new PlacesDocuments(boundaries, gazetteer, directory).gazetteer().json();
    assertThat(compressed("gazetteer.json", document)).isLessThan(230_000);
    GazetteerReader read = GazetteerReader.of(document);
    assertThat(read.places()).hasSizeGreaterThan(30_000);
    assertThat(read.zipCodes()).hasSizeGreaterThan(40_000);
    Set<String> places =
        directory.places().stream().map(p -> p.county().fips() + " " + p.name()).collect(toSet());
    // Sets, whose comparison takes no time; each place is there once.
    assertThat(Set.copyOf(read.places()).equals(places)).isTrue();
    assertThat(read.places()).hasSize(places.size());
    assertThat(
            read.zipCodes()
                .equals(
                    directory.listZipCodes().stream()
                        .map(zip -> zip.county().fips() + " " + zip.code())
                        .toList()))
        .isTrue();
    assertThat(without(column("zips", "zip"), read.zipCodes())).isEmpty();
    // On an atoll that the boundary file does not have.
    assertThat(without(column("places", "name"), read.places())).containsExactly("Taulaga");
    assertThat(read.sizes().get(read.places().indexOf("36061 New York City"))).isEqualTo(185);
  }

  @Test
  void outlinesOfStates_encloseTheirCounties() {
    BoundaryOutlines outlines = new BoundaryOutlines(boundaries);
    for (StateCode state : StateCode.values()) {
      double counties =
          index.listIn(state).stream().mapToDouble(c -> area(outlines.rings(c.fips()))).sum();
      assertThat(area(outlines.rings(state))).as(state.name()).isPositive().isEqualTo(counties);
    }
    assertThat(outlines.rings(StateCode.CO)).hasSize(1);
  }

  @Test
  void neighbors_shareABorder_andNotOnlyACorner() {
    BoundaryOutlines outlines = new BoundaryOutlines(boundaries);
    assertThat(outlines.neighbors(new CountyFips("12021")))
        .extracting(CountyFips::value)
        .containsExactly("12011", "12051", "12071", "12086", "12087");
    // Four states meet at a corner: San Juan County, Utah, and San Juan County, New Mexico.
    assertThat(outlines.neighbors(new CountyFips("49037")))
        .contains(new CountyFips("08083"), new CountyFips("04001"))
        .doesNotContain(new CountyFips("35045"));
    assertThat(outlines.neighbors(new CountyFips("51610"))).contains(new CountyFips("51059"));
    assertThat(outlines.neighbors(new CountyFips("15001"))).isEmpty();
    assertThat(outlines.neighbors(new CountyFips("12999"))).isEmpty();
    for (County county : index.list()) {
      assertThat(outlines.neighbors(county.fips()))
          .as(county.toString())
          .allSatisfy(n -> assertThat(outlines.neighbors(n)).contains(county.fips()));
    }
  }

  /** What the rows of a shipped extract have in a column. */
  private static Set<String> column(String extract, String name) throws IOException {
    try (InputStream packed =
            Objects.requireNonNull(
                Gazetteer.class.getResourceAsStream("/gazetteer/" + extract + ".csv.gz"));
        CSVParser rows =
            CSVParser.parse(
                new GZIPInputStream(packed),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return rows.stream().map(row -> row.get(name)).collect(toSet());
    }
  }

  /** Those that stand behind no county's code. */
  private static Set<String> without(Set<String> names, List<String> inCounties) {
    names.removeAll(inCounties.stream().map(one -> one.substring(6)).collect(toSet()));
    return names;
  }

  /** Twice the area that rings enclose, those of holes subtracted. */
  private static double area(List<int[]> rings) {
    double sum = 0;
    for (int[] ring : rings) {
      for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        sum += (double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1];
      }
    }
    return sum;
  }

  private static int compressed(String name, byte[] document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(document);
    }
    System.out.println(name + ": " + document.length + " bytes, gzip " + out.size());
    return out.size();
  }
}
