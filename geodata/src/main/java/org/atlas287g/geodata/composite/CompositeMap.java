package org.atlas287g.geodata.composite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.place.County;
import org.atlas287g.geodata.county.CountyShape;
import org.locationtech.jts.geom.Polygon;

/** Writes the document {@code counties.json}; {@code docs/map-geometry.md} describes it. */
public final class CompositeMap {
  /** Increases when the document changes for the same boundaries. */
  public static final int FORMAT = 2;

  /** Grid units across: about 280 meters in the lower 48 states. */
  static final int WIDTH = 16_384;

  private CompositeMap() {}

  /** The document of these counties, which must be in FIPS order; UTF-8 JSON. */
  public static byte[] write(List<CountyShape> shapes) {
    CompositeProjection projection = new CompositeProjection(shapes, WIDTH);
    TopologyBuilder builder = new TopologyBuilder();
    shapes.forEach(shape -> add(builder, projection, shape));
    Topology topology = builder.build();
    List<County> counties = shapes.stream().map(CountyShape::county).toList();
    List<String> members = new ArrayList<>();
    members.add("\"v\":" + FORMAT);
    members.add("\"width\":" + projection.width());
    members.add("\"height\":" + projection.height());
    members.add("\"insets\":[" + insets(projection) + "]");
    members.add("\"fips\":" + quoted(fips(counties)));
    members.addAll(names(counties));
    members.addAll(BorderWriter.write(topology));
    return ("{" + String.join(",\n", members) + "}\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void add(
      TopologyBuilder builder, CompositeProjection projection, CountyShape shape) {
    List<int[]> shells = new ArrayList<>();
    List<int[]> holes = new ArrayList<>();
    for (Polygon polygon : MapPolygons.of(shape)) {
      shells.add(projection.ring(shape.county().state(), polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        holes.add(projection.ring(shape.county().state(), polygon.getInteriorRingN(i)));
      }
    }
    builder.add(shells, holes);
  }

  private static String insets(CompositeProjection projection) {
    List<String> insets = new ArrayList<>();
    for (Inset inset : Inset.values()) {
      inset
          .frame()
          .ifPresent(frame -> {
            int[] f = projection.frame(frame);
            insets.add(
                "{\"state\":\"%s\",\"x\":%d,\"y\":%d,\"width\":%d,\"height\":%d}"
                    .formatted(inset.state().orElseThrow(), f[0], f[1], f[2], f[3]));
          });
    }
    return String.join(",", insets);
  }

  private static String fips(List<County> counties) {
    DigitText text = new DigitText();
    int previous = 0;
    for (County county : counties) {
      int number = Integer.parseInt(county.fips().value());
      text.unsigned(number - previous);
      previous = number;
    }
    return text.toString();
  }

  /** Short names, and for each the number of what its full name adds. */
  private static List<String> names(List<County> counties) {
    Set<String> kinds = new LinkedHashSet<>();
    counties.forEach(c -> kinds.add(kind(c)));
    List<String> order = List.copyOf(kinds);
    DigitText kindOf = new DigitText();
    counties.forEach(c -> kindOf.unsigned(order.indexOf(kind(c))));
    return List.of(
        "\"names\":" + quoted(counties.stream().map(County::name).collect(Collectors.joining("|"))),
        "\"kinds\":["
            + order.stream().map(CompositeMap::quoted).collect(Collectors.joining(","))
            + "]",
        "\"kind\":" + quoted(kindOf.toString()));
  }

  private static String kind(County county) {
    return county.fullName().startsWith(county.name())
        ? county.fullName().substring(county.name().length())
        : "";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
