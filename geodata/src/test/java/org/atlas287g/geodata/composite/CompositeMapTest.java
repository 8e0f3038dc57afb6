package org.atlas287g.geodata.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CompositeMapTest {
  /** Read by the page's own test (geometry.test.ts): both ends are held to one document. */
  private static final Path SAMPLE = Path.of("../ui/src/test/frontend/counties-sample.json");

  /** A city inside a county, the county's neighbor, and a county of an inset. */
  static List<CountyShape> sample() throws ParseException {
    return List.of(
        shape("15001", "Hawaii", "Hawaii County", "POLYGON((-156 19,-155 19,-155 20,-156 19))"),
        shape(
            "51059",
            "Fairfax",
            "Fairfax County",
            "POLYGON((-80 38,-80 39,-79 39,-79 38,-80 38),"
                + "(-79.6 38.4,-79.4 38.4,-79.4 38.6,-79.6 38.6,-79.6 38.4))"),
        shape(
            "51107", "Loudoun", "Loudoun County", "POLYGON((-79 38,-79 39,-78 39,-78 38,-79 38))"),
        shape(
            "51600",
            "Fairfax",
            "Fairfax city",
            "POLYGON((-79.6 38.4,-79.6 38.6,-79.4 38.6,-79.4 38.4,-79.6 38.4))"));
  }

  @Test
  void writesTheSampleThatThePageReads() throws Exception {
    assertThat(new String(CompositeMap.write(sample()), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(SAMPLE));
  }

  @Test
  void bordersWithinAState_areThere_once() throws Exception {
    CompositeOutlines outlines =
        new CompositeOutlines(
            CompositeMap.write(sample()), sample().stream().map(CountyShape::county).toList());
    // Of the county with the city in it, and with its neighbor; none with the sea.
    assertThat(outlines.borders(StateCode.VA)).hasSize(2);
    assertThat(outlines.borders(StateCode.HI)).isEmpty();
  }

  @Test
  void framesOfTheDocument_areReadAgain() throws Exception {
    CompositeOutlines outlines =
        new CompositeOutlines(
            CompositeMap.write(sample()), sample().stream().map(CountyShape::county).toList());
    assertThat(outlines.frames())
        .extracting(frame -> frame.state().name())
        .containsExactly("AK", "HI", "GU", "MP", "AS", "PR", "VI");
    CountyOutlines.Frame hawaii = outlines.frames().get(1);
    Rectangle frame =
        new Rectangle(hawaii.x(), hawaii.y(), hawaii.width() + 1, hawaii.height() + 1);
    int[] ring = outlines.rings(new CountyFips("15001")).getFirst();
    for (int i = 0; i < ring.length; i += 2) {
      assertThat(frame.contains(ring[i], ring[i + 1])).isTrue();
    }
  }

  private static CountyShape shape(String fips, String name, String fullName, String wkt)
      throws ParseException {
    return new CountyShape(
        new County(new CountyFips(fips), name, fullName, ""), new WKTReader().read(wkt));
  }
}
