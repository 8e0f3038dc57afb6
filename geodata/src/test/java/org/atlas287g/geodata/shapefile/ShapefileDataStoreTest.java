package org.atlas287g.geodata.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atlas287g.geodata.shapefile.ShapefileWriter.clockwise;
import static org.atlas287g.geodata.shapefile.ShapefileWriter.counterclockwise;
import static org.atlas287g.geodata.shapefile.ShapefileWriter.point;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class ShapefileDataStoreTest {

  private final Path folder;

  ShapefileDataStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void every_column_type_has_its_java_value() throws IOException {
    ShapefileWriter shapefile =
        new ShapefileWriter(ShapefileWriter.POINT)
            .field("TEXT", 'C', 10, 0)
            .field("SHORT", 'N', 9, 0)
            .field("LONG", 'N', 18, 0)
            .field("DECIMAL", 'N', 12, 3)
            .field("FLOAT", 'F', 13, 5)
            .field("TRUTH", 'L', 1, 0)
            .field("DAY", 'D', 8, 0)
            .row(point(0, 0), " a ", "12", "123456789012", "-1.5", "1e3", "T", "20260707")
            .row(point(0, 0), "", "", "", "****", "", "?", "00000000");

    List<SimpleFeature> features = Features.read(open(shapefile));

    assertThat(features.getFirst().getAttributes().subList(1, 8))
        .containsExactly(" a", 12, 123456789012L, -1.5, 1000.0, true, Date.valueOf("2026-07-07"));
    assertThat(features.getLast().getAttributes().subList(1, 8))
        .containsExactly("", null, null, null, null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "N, 0, 12x, a number",
    "N, 0, 1.5, a whole number",
    "L, 0, maybe, 'T, F, Y, N or ?'",
    "D, 0, 20261341, a date as YYYYMMDD"
  })
  void a_value_not_of_its_type_is_reported_with_its_place(
      char type, int decimals, String value, String expected) throws IOException {
    DataStore store =
        open(
            new ShapefileWriter(ShapefileWriter.POINT)
                .field("FIELD", type, 8, decimals)
                .row(point(0, 0), value));

    assertThatThrownBy(() -> Features.read(store))
        .isInstanceOf(DataSourceException.class)
        .hasMessage(
            "data.dbf, record 1, field FIELD: found '%s', expected %s".formatted(value, expected));
  }

  @Test
  void columns_with_the_same_name_are_told_apart() throws IOException {
    SimpleFeature feature =
        onlyFeature(
            new ShapefileWriter(ShapefileWriter.POINT)
                .field("NAME", 'C', 5, 0)
                .field("NAME", 'C', 5, 0)
                .row(point(0, 0), "one", "two"));

    assertThat(feature.getAttribute("NAME")).isEqualTo("one");
    assertThat(feature.getAttribute("NAME_2")).isEqualTo("two");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "65001, UTF-8",
    "1252, windows-1252",
    "ANSI 1250, windows-1250",
    "88592, ISO-8859-2",
    "850, IBM850"
  })
  void the_cpg_file_names_the_encoding(String cpg, String encoding) throws IOException {
    SimpleFeature feature =
        onlyFeature(
            new ShapefileWriter(ShapefileWriter.POINT)
                .encoding(Charset.forName(encoding))
                .with("cpg", cpg + "\r\n")
                .field("NAME", 'C', 12, 0)
                .row(point(0, 0), "Zürich ö"));

    assertThat(feature.getAttribute("NAME")).isEqualTo("Zürich ö");
  }

  @Test
  void without_a_usable_cpg_file_text_is_latin_1() throws IOException {
    SimpleFeature feature =
        onlyFeature(
            new ShapefileWriter(ShapefileWriter.POINT)
                .encoding(StandardCharsets.ISO_8859_1)
                .with("cpg", "no such/encoding")
                .field("NAME", 'C', 12, 0)
                .row(point(0, 0), "Doña Ana"));

    assertThat(feature.getAttribute("NAME")).isEqualTo("Doña Ana");
  }

  @Test
  void the_prj_file_gives_the_coordinate_reference_system() throws IOException, FactoryException {
    CoordinateReferenceSystem crs = crs(onePoint().with("prj", ShapefileWriter.WGS84));

    assertThat(CRS.equalsIgnoreMetadata(crs, CRS.parseWKT(ShapefileWriter.WGS84))).isTrue();
    assertThat(CRS.getAxisOrder(crs)).isEqualTo(CRS.AxisOrder.EAST_NORTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GEOGCS[", "no definition", "GEOGCS[\"a\",DATUM[\"b\"]]"})
  void an_unreadable_prj_file_leaves_the_coordinate_reference_system_unknown(String prj)
      throws IOException {
    assertThat(crs(onePoint().with("prj", prj))).isNull();
  }

  @Test
  void a_prj_file_of_endless_brackets_leaves_the_coordinate_reference_system_unknown()
      throws IOException {
    assertThat(crs(onePoint().with("prj", "GEOGCS[".repeat(1_000)))).isNull();
    assertThat(crs(onePoint().with("prj", "GEOGCS[".repeat(100_000)))).isNull();
  }

  @Test
  void without_a_prj_file_the_coordinate_reference_system_is_unknown() throws IOException {
    assertThat(crs(onePoint())).isNull();
  }

  @Test
  void deleted_records_are_skipped() throws IOException {
    DataStore store =
        open(
            new ShapefileWriter(ShapefileWriter.POINT)
                .field("NAME", 'C', 5, 0)
                .row(point(1, 1), "one")
                .deletedRow(point(50, 50), "two")
                .row(point(3, 3), "three"));
    SimpleFeatureSource source = store.getFeatureSource("data");

    assertThat(Features.read(store))
        .extracting(f -> f.getAttribute("NAME"))
        .containsExactly("one", "three");
    assertThat(source.getCount(Query.ALL)).isEqualTo(2);
    Envelope bounds = source.getBounds();
    assertThat(List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()))
        .containsExactly(1.0, 1.0, 3.0, 3.0);
  }

  @Test
  void a_null_shape_is_a_feature_without_geometry() throws IOException {
    SimpleFeature feature =
        onlyFeature(
            new ShapefileWriter(ShapefileWriter.POLYGON)
                .field("NAME", 'C', 5, 0)
                .row(ShapefileWriter.nullShape(), "none"));

    assertThat(feature.getDefaultGeometry()).isNull();
    assertThat(feature.getAttribute("NAME")).isEqualTo("none");
  }

  @Test
  void a_hole_is_cut_out_of_the_part_around_it() throws IOException {
    assertThat(polygons(clockwise(0, 0, 9), clockwise(20, 0, 9), counterclockwise(21, 1, 2)))
        .isEqualTo(
            "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0)), "
                + "((20 0, 20 9, 29 9, 29 0, 20 0), (21 1, 23 1, 23 3, 21 3, 21 1)))");
  }

  @Test
  void rings_of_the_wrong_direction_and_order_make_the_same_area() throws IOException {
    double[][] right = {clockwise(0, 0, 9), counterclockwise(1, 1, 2), clockwise(20, 0, 9)};
    double[][] wrong = {clockwise(1, 1, 2), counterclockwise(20, 0, 9), counterclockwise(0, 0, 9)};

    assertThat(area(right)).isEqualTo(81 - 4 + 81);
    assertThat(area(wrong)).isEqualTo(81 - 4 + 81);
  }

  @Test
  void an_island_in_a_hole_is_a_part_of_its_own() throws IOException {
    assertThat(area(clockwise(0, 0, 9), counterclockwise(1, 1, 6), clockwise(2, 2, 2)))
        .isEqualTo(81 - 36 + 4);
  }

  @Test
  void an_open_ring_is_closed_and_a_ring_without_area_left_out() throws IOException {
    double[] open = Arrays.copyOf(clockwise(0, 0, 3), 8);

    assertThat(area(open, new double[] {5, 5, 6, 6})).isEqualTo(9);
  }

  @Test
  void z_and_m_values_are_dropped() throws IOException {
    byte[] polygonZ = ShapefileWriter.parts(15, 2 * (16 + 5 * 8), clockwise(0, 0, 2));
    SimpleFeature point = onlyFeature(new ShapefileWriter(11).row(ShapefileWriter.pointZ(1, 2)));
    SimpleFeature polygon = onlyFeature(new ShapefileWriter(15).row(polygonZ));

    assertThat(String.valueOf(point.getDefaultGeometry())).isEqualTo("POINT (1 2)");
    assertThat(String.valueOf(polygon.getDefaultGeometry()))
        .isEqualTo("MULTIPOLYGON (((0 0, 0 2, 2 2, 2 0, 0 0)))");
  }

  @Test
  void lines_and_multipoints_are_read() throws IOException {
    byte[] lines =
        ShapefileWriter.parts(
            ShapefileWriter.LINE, new double[] {0, 0, 1, 1}, new double[] {2, 2, 3, 3, 4, 2});
    SimpleFeature line = onlyFeature(new ShapefileWriter(ShapefileWriter.LINE).row(lines));
    SimpleFeature points =
        onlyFeature(
            new ShapefileWriter(ShapefileWriter.MULTIPOINT)
                .row(ShapefileWriter.multipoint(1, 2, 3, 4)));

    assertThat(String.valueOf(line.getDefaultGeometry()))
        .isEqualTo("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 2))");
    assertThat(String.valueOf(points.getDefaultGeometry())).isEqualTo("MULTIPOINT ((1 2), (3 4))");
  }

  @Test
  void a_filter_selects_features() throws IOException {
    DataStore store =
        open(
            new ShapefileWriter(ShapefileWriter.POINT)
                .field("NAME", 'C', 5, 0)
                .row(point(1, 1), "one")
                .row(point(3, 3), "two"));
    var filters = CommonFactoryFinder.getFilterFactory();
    var two = filters.equals(filters.property("NAME"), filters.literal("two"));
    var box = filters.bbox("the_geom", 0, 0, 2, 2, null);

    assertThat(Features.read(store, new Query("data", two))).hasSize(1);
    assertThat(Features.read(store, new Query("data", box)))
        .extracting(f -> f.getAttribute("NAME"))
        .containsExactly("one");
  }

  private static ShapefileWriter onePoint() {
    return new ShapefileWriter(ShapefileWriter.POINT).row(point(0, 0));
  }

  private @Nullable CoordinateReferenceSystem crs(ShapefileWriter shapefile) throws IOException {
    return open(shapefile).getSchema("data").getCoordinateReferenceSystem();
  }

  private String polygons(double[]... rings) throws IOException {
    return geometry(rings).toText();
  }

  private double area(double[]... rings) throws IOException {
    Geometry geometry = geometry(rings);
    assertThat(geometry.isValid()).isTrue();
    return geometry.getArea();
  }

  private Geometry geometry(double[]... rings) throws IOException {
    byte[] shape = ShapefileWriter.parts(ShapefileWriter.POLYGON, rings);
    SimpleFeature feature = onlyFeature(new ShapefileWriter(ShapefileWriter.POLYGON).row(shape));
    return (Geometry) Objects.requireNonNull(feature.getDefaultGeometry());
  }

  private SimpleFeature onlyFeature(ShapefileWriter shapefile) throws IOException {
    List<SimpleFeature> features = Features.read(open(shapefile));
    assertThat(features).hasSize(1);
    return features.getFirst();
  }

  private DataStore open(ShapefileWriter shapefile) throws IOException {
    Path shp = shapefile.write(folder, "data");
    return new ShapefileDataStoreFactory().createDataStore(Map.of("url", shp.toFile()));
  }
}
