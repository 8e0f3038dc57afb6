package org.atlas287g.geodata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.data.DataStoreFactorySpi;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left out of GeoTools (see the module's pom) must leave no service without its class. */
class GeoToolsServicesTest {

  @ParameterizedTest
  @MethodSource("registeredProviders")
  void every_registered_provider_can_be_instantiated(String service, String provider)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(provider);

    assertThat(type.getDeclaredConstructor().newInstance()).isInstanceOf(Class.forName(service));
  }

  @Test
  void coordinates_are_transformed_between_systems_without_the_epsg_database() throws Exception {
    CoordinateReferenceSystem nad83 =
        CRS.parseWKT(
            "GEOGCS[\"GCS_North_American_1983\",DATUM[\"D_North_American_1983\","
                + "SPHEROID[\"GRS_1980\",6378137,298.257222101]],"
                + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.017453292519943295]]");
    MathTransform transform = CRS.findMathTransform(nad83, DefaultGeographicCRS.WGS84, true);

    double[] place = {-80.5, 35.25};
    transform.transform(place, 0, place, 0, 1);

    assertThat(place).containsExactly(new double[] {-80.5, 35.25}, within(1e-5));
  }

  static Stream<Object[]> registeredProviders() throws IOException, URISyntaxException {
    URI classes =
        DataStoreFactorySpi.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (Stream<Path> files = Files.list(Path.of(classes).resolve("META-INF/services"))) {
      return files.flatMap(GeoToolsServicesTest::providers).toList().stream();
    }
  }

  private static Stream<Object[]> providers(Path service) {
    try {
      List<String> lines = Files.readAllLines(service);
      return lines.stream()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(provider -> new Object[] {service.getFileName().toString(), provider});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
