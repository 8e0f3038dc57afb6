package org.atlas287g.geodata.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atlas287g.geodata.county.CountyShape;
import org.junit.jupiter.api.Test;

class CompositePlacesTest {
  /** Read by the page's own test (places.test.ts): both ends are held to one document. */
  private static final Path SAMPLE = Path.of("../ui/src/test/frontend/places-sample.json");

  @Test
  void writesTheSampleThatThePageReads() throws Exception {
    List<CountyShape> shapes = CompositeMapTest.sample();
    List<PlacePoint> places =
        List.of(
            place(shapes, 3, "Fairfax", 24_000, -79.5, 38.5),
            place(shapes, 1, "Oakton", 1, -79.9, 38.1),
            place(shapes, 1, "Merrifield", 8_000_000, -79.1, 38.9),
            place(shapes, 0, "Hilo \"town\"", 45_000, -155.5, 19.2));
    assertThat(new String(CompositePlaces.write(shapes, places), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(SAMPLE));
  }

  private static PlacePoint place(
      List<CountyShape> shapes, int county, String name, long population, double lon, double lat) {
    return new PlacePoint(name, population, shapes.get(county).county(), lon, lat);
  }
}
