package org.atlas287g.geodata.boundary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyLayer;
import org.atlas287g.geodata.county.CountyShape;
import org.atlas287g.geodata.shapefile.PolygonShapefile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.springframework.stereotype.Component;

/** The boundaries in use as files, rounded and simplified when they are first asked for. */
@Component
final class BoundaryLayer implements CountyLayer {
  /** As many points make a GeoJSON file of about three megabytes. The shipped file has half. */
  private static final int MOST_POINTS = 150_000;

  /** Where simplifying begins, in degrees: about 50 meters. Each step doubles it. */
  private static final double FINEST = 0.0005;

  /** Digits behind the point: about a meter. */
  private static final int DIGITS = 5;

  private static final long SCALE = 100_000;

  private final Boundaries boundaries;
  private final ReentrantLock preparing = new ReentrantLock();
  private volatile @Nullable Map<CountyFips, Geometry> prepared;

  BoundaryLayer(Boundaries boundaries) {
    this.boundaries = boundaries;
  }

  @Override
  public Optional<String> findGeoJson(CountyFips county) {
    return Optional.ofNullable(shapes().get(county)).map(BoundaryLayer::geoJson);
  }

  @Override
  public Map<String, byte[]> shapefile(List<Attribute> attributes, List<Row> rows, LocalDate day) {
    PolygonShapefile file =
        new PolygonShapefile(
            attributes.stream()
                .map(attribute ->
                    new PolygonShapefile.Column(
                        attribute.name(),
                        switch (attribute.type()) {
                          case TEXT -> 'C';
                          case NUMBER -> 'N';
                          case DATE -> 'D';
                        },
                        attribute.type() == Type.DATE ? 8 : attribute.width()))
                .toList());
    Map<CountyFips, Geometry> shapes = shapes();
    rows.forEach(row -> file.add(shapes.get(row.county()), row.values()));
    return file.files(day);
  }

  private Map<CountyFips, Geometry> shapes() {
    Map<CountyFips, Geometry> ready = prepared;
    if (ready != null) {
      return ready;
    }
    preparing.lock();
    try {
      ready = prepared;
      if (ready == null) {
        ready = prepare(boundaries.shapes());
        prepared = ready;
      }
      return ready;
    } finally {
      preparing.unlock();
    }
  }

  private static Map<CountyFips, Geometry> prepare(List<CountyShape> counties) {
    Geometry[] shapes =
        simplify(counties.stream().map(CountyShape::geometry).toArray(Geometry[]::new));
    GeometryPrecisionReducer rounding = new GeometryPrecisionReducer(new PrecisionModel(SCALE));
    rounding.setPointwise(true);
    Map<CountyFips, Geometry> ready = new HashMap<>();
    for (int i = 0; i < shapes.length; i++) {
      ready.put(counties.get(i).county().fips(), rounding.reduce(shapes[i]));
    }
    return ready;
  }

  /** The same with fewer points if there are too many; what is shared stays shared. */
  static Geometry[] simplify(Geometry[] shapes) {
    Geometry[] simple = shapes;
    for (double tolerance = FINEST; points(simple) > MOST_POINTS; tolerance *= 2) {
      simple = CoverageSimplifier.simplify(shapes, tolerance);
    }
    return simple;
  }

  private static int points(Geometry[] shapes) {
    int points = 0;
    for (Geometry shape : shapes) {
      points += shape.getNumPoints();
    }
    return points;
  }

  private static String geoJson(Geometry shape) {
    StringBuilder out = new StringBuilder(32 * shape.getNumPoints());
    boolean several = shape.getNumGeometries() > 1;
    out.append("{\"type\":\"").append(several ? "MultiPolygon" : "Polygon");
    out.append("\",\"coordinates\":").append(several ? "[" : "");
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      out.append(i == 0 ? "" : ",");
      polygon(out, (Polygon) shape.getGeometryN(i));
    }
    return out.append(several ? "]}" : "}").toString();
  }

  private static void polygon(StringBuilder out, Polygon polygon) {
    out.append('[');
    ring(out, polygon.getExteriorRing(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.append(',');
      ring(out, polygon.getInteriorRingN(i), false);
    }
    out.append(']');
  }

  private static void ring(StringBuilder out, LinearRing ring, boolean counterclockwise) {
    boolean turned = Orientation.isCCW(ring.getCoordinateSequence()) != counterclockwise;
    String separator = "[";
    for (Coordinate point : (turned ? ring.reverse() : ring).getCoordinates()) {
      out.append(separator).append('[');
      number(out, point.x);
      out.append(',');
      number(out, point.y);
      out.append(']');
      separator = ",";
    }
    out.append(']');
  }

  /** A number with no more digits than are known. */
  private static void number(StringBuilder out, double value) {
    long scaled = Math.round(value * SCALE);
    long whole = Math.abs(scaled) / SCALE;
    long rest = Math.abs(scaled) % SCALE;
    out.append(scaled < 0 ? "-" : "").append(whole);
    if (rest > 0) {
      String digits = String.valueOf(rest);
      out.append('.').append("0".repeat(DIGITS - digits.length()));
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      out.append(digits, 0, end);
    }
  }
}
