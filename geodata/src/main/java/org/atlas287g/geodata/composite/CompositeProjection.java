package org.atlas287g.geodata.composite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyShape;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Projects degrees onto the integer grid of the composite: x to the right, y down, the lower 48
 * states from edge to edge, the others fitted into their frames.
 */
final class CompositeProjection {
  /** Share of a frame that its states fill. */
  private static final double FILL = 0.88;

  /**
   * Within the extent of the lower 48 states, in meters of their projection. A file that holds only
   * some of them is still drawn at the scale of all, so that it fits the frames.
   */
  private static final Envelope LOWER_48 =
      new Envelope(-2_300_000, 2_200_000, -1_250_000, 1_500_000);

  private final Map<Inset, MathTransform> transforms = new EnumMap<>(Inset.class);
  private final Map<Inset, Affine> placing = new EnumMap<>(Inset.class);
  private final int width;
  private final int height;
  private final double unitsPerMeter;

  /** x' = x · scale + dx, y' = dy − y · scale. */
  private record Affine(double scale, double dx, double dy) {}

  CompositeProjection(List<CountyShape> shapes, int width) {
    this.width = width;
    Map<Inset, Envelope> extents = new EnumMap<>(Inset.class);
    for (CountyShape shape : shapes) {
      Inset inset = Inset.of(shape.county().state());
      Envelope extent = extents.computeIfAbsent(inset, i -> new Envelope());
      for (Polygon polygon : MapPolygons.of(shape)) {
        for (Coordinate c : project(inset, polygon.getExteriorRing().getCoordinates())) {
          extent.expandToInclude(c);
        }
      }
    }
    Envelope main = extents.computeIfAbsent(Inset.CONTIGUOUS, i -> new Envelope());
    main.expandToInclude(LOWER_48);
    double unitsPerMeter = width / main.getWidth();
    double bottom = main.getHeight();
    for (Inset inset : Inset.values()) {
      Envelope frame = inset.frame().orElse(new Envelope(0, main.getWidth(), 0, main.getHeight()));
      bottom = Math.max(bottom, frame.getMaxY());
      placing.put(
          inset,
          fit(extents.getOrDefault(inset, main), frame, inset.frame().isPresent(), unitsPerMeter));
    }
    this.height = (int) Math.ceil(bottom * unitsPerMeter);
    this.unitsPerMeter = unitsPerMeter;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** A frame in grid units, as x, y, width, height. */
  int[] frame(Envelope frame) {
    return new int[] {
      (int) Math.round(frame.getMinX() * unitsPerMeter),
      (int) Math.round(frame.getMinY() * unitsPerMeter),
      (int) Math.round(frame.getWidth() * unitsPerMeter),
      (int) Math.round(frame.getHeight() * unitsPerMeter)
    };
  }

  /** All projections and where they are placed, to a hundredth of a unit, as a JSON array. */
  String json() {
    List<String> all = new ArrayList<>();
    placing.forEach((inset, affine) ->
        all.add(
            "{%s,\"scale\":%s,\"dx\":%s,\"dy\":%s}"
                .formatted(
                    inset.json(),
                    rounded(affine.scale()),
                    rounded(affine.dx()),
                    rounded(affine.dy()))));
    return "[" + String.join(",\n", all) + "]";
  }

  /** In ten digits, which millions of meters times a scale need. */
  private static double rounded(double number) {
    return new BigDecimal(number).round(new MathContext(10)).doubleValue();
  }

  /** A ring on the grid: x and y in turn, the first point repeated at the end. */
  int[] ring(StateCode state, LineString ring) {
    return grid(state, ring.getCoordinates());
  }

  /** A point on the grid: x and y. */
  int[] point(StateCode state, double lon, double lat) {
    return grid(state, new Coordinate(lon, lat));
  }

  private int[] grid(StateCode state, Coordinate... degrees) {
    Inset inset = Inset.of(state);
    Affine affine = placing.get(inset);
    Coordinate[] meters = project(inset, degrees);
    int[] grid = new int[meters.length * 2];
    for (int i = 0; affine != null && i < meters.length; i++) {
      grid[2 * i] = (int) Math.round(meters[i].x * affine.scale() + affine.dx());
      grid[2 * i + 1] = (int) Math.round(affine.dy() - meters[i].y * affine.scale());
    }
    return grid;
  }

  private static Affine fit(Envelope extent, Envelope frame, boolean framed, double unitsPerMeter) {
    double scale =
        Math.min(frame.getWidth() / extent.getWidth(), frame.getHeight() / extent.getHeight())
            * (framed ? FILL : 1);
    double left = middleX(frame) - middleX(extent) * scale;
    double top = middleY(frame) + middleY(extent) * scale;
    return new Affine(scale * unitsPerMeter, left * unitsPerMeter, top * unitsPerMeter);
  }

  private static double middleX(Envelope e) {
    return (e.getMinX() + e.getMaxX()) / 2;
  }

  private static double middleY(Envelope e) {
    return (e.getMinY() + e.getMaxY()) / 2;
  }

  private Coordinate[] project(Inset inset, Coordinate... degrees) {
    MathTransform transform = transforms.computeIfAbsent(inset, CompositeProjection::transform);
    int n = degrees.length;
    double[] points = new double[2 * n];
    for (int i = 0; i < n; i++) {
      points[2 * i] = degrees[i].x;
      points[2 * i + 1] = degrees[i].y;
    }
    try {
      transform.transform(points, 0, points, 0, n);
    } catch (TransformException e) {
      throw new IllegalStateException("a boundary point cannot be projected for " + inset, e);
    }
    Coordinate[] out = new Coordinate[n];
    for (int i = 0; i < n; i++) {
      out[i] = new Coordinate(points[2 * i], points[2 * i + 1]);
    }
    return out;
  }

  private static MathTransform transform(Inset inset) {
    try {
      CoordinateReferenceSystem crs = CRS.parseWKT(inset.wkt());
      return CRS.findMathTransform(((ProjectedCRS) crs).getBaseCRS(), crs, true);
    } catch (FactoryException e) {
      throw new IllegalStateException("the projection of " + inset + " is not supported", e);
    }
  }
}
