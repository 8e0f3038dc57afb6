package org.atlas287g.geodata.county;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The counties of one boundary file, by code, by state, and by point. Immutable, thread-safe. */
public final class CountyIndex implements CountyDirectory {
  /** How far outside a county a point off the coast may be, in meters. */
  private static final double NEAR_METERS = 10_000;

  /** At least ten kilometers in degrees at any latitude of the United States. */
  private static final double NEAR_DEGREES = 0.3;

  private final GeometryFactory geometries = new GeometryFactory();
  private final List<County> counties;
  private final Map<CountyFips, CountyShape> byFips = new HashMap<>();
  private final Map<StateCode, List<County>> byState = new EnumMap<>(StateCode.class);
  private final STRtree byPlace = new STRtree();

  /** A county. The first question prepares its boundary for the others. */
  private static final class Entry {
    private final CountyShape shape;
    private volatile @Nullable PreparedGeometry prepared;

    Entry(CountyShape shape) {
      this.shape = shape;
    }

    boolean covers(Point point) {
      PreparedGeometry ready = prepared;
      if (ready == null) {
        ready = PreparedGeometryFactory.prepare(shape.geometry());
        prepared = ready;
      }
      return ready.covers(point);
    }
  }

  /** Indexes counties, which must be in FIPS order without repetition. */
  public CountyIndex(List<CountyShape> shapes) {
    counties = shapes.stream().map(CountyShape::county).toList();
    for (CountyShape shape : shapes) {
      County county = shape.county();
      byFips.put(county.fips(), shape);
      byState.merge(county.state(), List.of(county), CountyIndex::joined);
      byPlace.insert(shape.geometry().getEnvelopeInternal(), new Entry(shape));
    }
    byPlace.build();
  }

  @Override
  public List<County> list() {
    return counties;
  }

  @Override
  public Optional<County> find(CountyFips fips) {
    return Optional.ofNullable(byFips.get(fips)).map(CountyShape::county);
  }

  @Override
  public List<County> listIn(StateCode state) {
    return byState.getOrDefault(state, List.of());
  }

  /** The county that covers a point; its border counts as covered. */
  public Optional<County> findAt(double longitude, double latitude) {
    Point point = point(longitude, latitude);
    return candidates(point.getEnvelopeInternal())
        .filter(entry -> entry.covers(point))
        .map(entry -> entry.shape.county())
        .min(Comparator.comparing(County::fips));
  }

  /** The county that covers a point or, off the coast, the nearest within ten kilometers. */
  public Optional<County> findNearest(double longitude, double latitude) {
    Optional<County> here = findAt(longitude, latitude);
    if (here.isPresent()) {
      return here;
    }
    Point point = point(longitude, latitude);
    Envelope around = point.getEnvelopeInternal();
    around.expandBy(NEAR_DEGREES);
    return candidates(around)
        .map(entry -> new Distance(entry.shape.county(), meters(point, entry.shape.geometry())))
        .filter(distance -> distance.meters() <= NEAR_METERS)
        .min(Comparator.comparingDouble(Distance::meters))
        .map(Distance::county);
  }

  /** Whether two counties share at least a point of their boundaries. */
  public boolean touches(CountyFips one, CountyFips other) {
    CountyShape a = byFips.get(one);
    CountyShape b = byFips.get(other);
    return a != null && b != null && a.geometry().intersects(b.geometry());
  }

  private record Distance(County county, double meters) {}

  private static double meters(Point point, Geometry boundary) {
    Coordinate[] ends = DistanceOp.nearestPoints(point, boundary);
    return Geodesic.WGS84.Inverse(ends[0].y, ends[0].x, ends[1].y, ends[1].x).s12;
  }

  private Stream<Entry> candidates(Envelope around) {
    List<?> found = byPlace.query(around);
    return found.stream().map(Entry.class::cast);
  }

  private Point point(double longitude, double latitude) {
    return geometries.createPoint(new Coordinate(longitude, latitude));
  }

  private static List<County> joined(List<County> some, List<County> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
