package org.atlas287g.geodata.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyLayer;
import org.atlas287g.geodata.county.CountyShape;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.h2.value.ValueGeometry;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The boundaries as files, as others read them. */
class BoundaryLayerTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 12);
  private static final List<CountyLayer.Attribute> ATTRIBUTES =
      List.of(
          new CountyLayer.Attribute("FIPS", CountyLayer.Type.TEXT, 5),
          new CountyLayer.Attribute("NAME", CountyLayer.Type.TEXT, 10),
          new CountyLayer.Attribute("COUNT", CountyLayer.Type.NUMBER, 6),
          new CountyLayer.Attribute("SINCE", CountyLayer.Type.DATE, 8));

  @TempDir private static Path folder;
  private static Boundaries boundaries;
  private static BoundaryLayer layer;
  private static Path shapefile;

  @BeforeAll
  static void write() throws Exception {
    boundaries = new BoundaryLoader(new BoundaryCache(folder.resolve("cache"))).load(null);
    layer = new BoundaryLayer(boundaries);
    List<CountyLayer.Row> rows = new ArrayList<>();
    for (CountyShape shape : boundaries.shapes()) {
      String fips = shape.county().fips().value();
      rows.add(
          new CountyLayer.Row(
              shape.county().fips(),
              Arrays.asList(
                  fips,
                  shape.county().name(),
                  Integer.parseInt(fips),
                  fips.startsWith("12") ? DAY : null)));
    }
    rows.add(
        new CountyLayer.Row(
            new CountyFips("12999"), Arrays.asList("12999", "Nowhere", null, null)));
    for (var file : layer.shapefile(ATTRIBUTES, rows, DAY).entrySet()) {
      Files.write(folder.resolve("counties." + file.getKey()), file.getValue());
    }
    shapefile = folder.resolve("counties.shp");
  }

  @Test
  void shapefile_isReadByGeoTools() throws Exception {
    DataStore store =
        Objects.requireNonNull(
            DataStoreFinder.getDataStore(Map.of("url", shapefile.toUri().toURL())));
    try {
      SimpleFeatureSource source = store.getFeatureSource(store.getTypeNames()[0]);
      assertThat(source.getSchema().getCoordinateReferenceSystem().getName().getCode())
          .contains("WGS");
      Map<String, SimpleFeature> features = new HashMap<>();
      try (SimpleFeatureIterator each = source.getFeatures().features()) {
        while (each.hasNext()) {
          SimpleFeature feature = each.next();
          features.put((String) feature.getAttribute("FIPS"), feature);
        }
      }
      assertThat(features).hasSize(boundaries.shapes().size() + 1);
      for (CountyShape shape : boundaries.shapes()) {
        SimpleFeature feature = Objects.requireNonNull(features.get(shape.county().fips().value()));
        assertAlike((Geometry) feature.getDefaultGeometry(), shape);
      }
      SimpleFeature duval = Objects.requireNonNull(features.get("12031"));
      assertThat(duval.getAttribute("COUNT")).isEqualTo(12031);
      assertThat(duval.getAttribute("SINCE")).isEqualTo(java.sql.Date.valueOf(DAY));
      assertThat(duval.getAttribute("NAME")).isEqualTo("Duval");
      // Ten bytes, and no character is cut in two.
      assertThat(Objects.requireNonNull(features.get("72011")).getAttribute("NAME"))
          .isEqualTo("Añasco");
      assertThat(Objects.requireNonNull(features.get("35013")).getAttribute("NAME"))
          .isEqualTo("Doña Ana");
      assertThat(Objects.requireNonNull(features.get("12999")).getDefaultGeometry()).isNull();
    } finally {
      store.dispose();
    }
  }

  @Test
  void shapefile_isReadByH2gis() throws Exception {
    SHPDriver driver = new SHPDriver();
    driver.initDriverFromFile(new File(shapefile.toString()), "UTF-8");
    try {
      assertThat(driver.getRowCount()).isEqualTo(boundaries.shapes().size() + 1);
      for (int i = 0; i < boundaries.shapes().size(); i++) {
        CountyShape shape = boundaries.shapes().get(i);
        assertThat(driver.getField(i, 1).getString()).isEqualTo(shape.county().fips().value());
        assertThat(driver.getField(i, 3).getInt())
            .isEqualTo(Integer.parseInt(shape.county().fips().value()));
        assertAlike(((ValueGeometry) driver.getField(i, 0)).getGeometry(), shape);
      }
    } finally {
      driver.close();
    }
  }

  @Test
  void geoJson_isReadByJts_andTurnsAsTheStandardSays() throws Exception {
    GeoJsonReader reader = new GeoJsonReader();
    int length = 0;
    for (CountyShape shape : boundaries.shapes()) {
      String text = layer.findGeoJson(shape.county().fips()).orElseThrow();
      length += text.length();
      Geometry read = reader.read(text);
      assertAlike(read, shape);
      for (int i = 0; i < read.getNumGeometries(); i++) {
        Polygon polygon = (Polygon) read.getGeometryN(i);
        assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates())).isTrue();
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          assertThat(Orientation.isCCW(polygon.getInteriorRingN(h).getCoordinates())).isFalse();
        }
      }
    }
    assertThat(length).isLessThan(2_500_000);
    assertThat(layer.findGeoJson(new CountyFips("12999"))).isEmpty();
  }

  @Test
  void boundariesOfTooManyPoints_areSimplified_andStillMeet() {
    Geometry[] dense =
        boundaries.shapes().stream()
            .map(CountyShape::geometry)
            .filter(shape -> shape.getEnvelopeInternal().getWidth() < 20)
            .map(shape -> org.locationtech.jts.densify.Densifier.densify(shape, 0.01))
            .toArray(Geometry[]::new);
    Geometry[] simple = BoundaryLayer.simplify(dense);
    assertThat(Arrays.stream(dense).mapToInt(Geometry::getNumPoints).sum()).isGreaterThan(300_000);
    assertThat(Arrays.stream(simple).mapToInt(Geometry::getNumPoints).sum()).isLessThan(150_001);
    assertThat(Arrays.stream(simple).mapToDouble(Geometry::getArea).sum())
        .isCloseTo(Arrays.stream(dense).mapToDouble(Geometry::getArea).sum(), within(0.5));
  }

  /** The same area, but for what rounding takes or adds at its border, and still valid. */
  private static void assertAlike(Geometry read, CountyShape shape) {
    String name = shape.county().fips() + " " + shape.county().name();
    assertThat(read.isValid()).as(name).isTrue();
    assertThat(read.getArea())
        .as(name)
        .isCloseTo(shape.geometry().getArea(), within(1e-5 * shape.geometry().getLength()));
    assertThat(read.getEnvelopeInternal().getMinX())
        .as(name)
        .isCloseTo(shape.geometry().getEnvelopeInternal().getMinX(), within(1e-5));
    assertThat(read.getNumGeometries()).as(name).isEqualTo(shape.geometry().getNumGeometries());
  }
}
