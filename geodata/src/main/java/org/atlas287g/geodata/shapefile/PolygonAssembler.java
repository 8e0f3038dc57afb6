package org.atlas287g.geodata.shapefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes polygons of a shapefile's rings. Outer rings run clockwise and holes the other way, but
 * files exist that have them wrong: a "hole" inside no outer ring is taken for an outer ring.
 */
final class PolygonAssembler {
  private final GeometryFactory geometries;

  PolygonAssembler(GeometryFactory geometries) {
    this.geometries = geometries;
  }

  /** An outer ring with the holes found in it. */
  private static final class Shell {
    private final LinearRing ring;
    private final Envelope extent;
    private final IndexedPointInAreaLocator locator;
    private final List<LinearRing> holes = new ArrayList<>();

    Shell(LinearRing ring) {
      this.ring = ring;
      this.extent = ring.getEnvelopeInternal();
      this.locator = new IndexedPointInAreaLocator(ring);
    }

    boolean contains(LinearRing hole) {
      if (!extent.contains(hole.getEnvelopeInternal())) {
        return false;
      }
      for (Coordinate corner : hole.getCoordinates()) {
        int location = locator.locate(corner);
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
      return true;
    }

    Polygon polygon(GeometryFactory geometries) {
      return geometries.createPolygon(ring, holes.toArray(LinearRing[]::new));
    }
  }

  MultiPolygon assemble(List<Coordinate[]> rings) {
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] ring : rings) {
      Coordinate[] closed = closed(ring);
      if (closed.length < 4) {
        continue;
      }
      LinearRing linear = geometries.createLinearRing(closed);
      if (Orientation.isCCW(closed)) {
        holes.add(linear);
      } else {
        shells.add(new Shell(linear));
      }
    }
    List<Shell> orphans = new ArrayList<>();
    holes.forEach(hole -> attach(hole, shells, orphans));
    shells.addAll(orphans);
    return geometries.createMultiPolygon(
        shells.stream().map(s -> s.polygon(geometries)).toArray(Polygon[]::new));
  }

  /** Gives a hole to the smallest outer ring around it. */
  private static void attach(LinearRing hole, List<Shell> shells, List<Shell> orphans) {
    Shell smallest = null;
    for (Shell shell : shells) {
      if ((smallest == null || shell.extent.getArea() < smallest.extent.getArea())
          && shell.contains(hole)) {
        smallest = shell;
      }
    }
    if (smallest == null) {
      orphans.add(new Shell(hole));
    } else {
      smallest.holes.add(hole);
    }
  }

  private static Coordinate[] closed(Coordinate[] ring) {
    if (ring.length < 3 || ring[0].equals2D(ring[ring.length - 1])) {
      return ring;
    }
    Coordinate[] closed = Arrays.copyOf(ring, ring.length + 1);
    closed[ring.length] = ring[0].copy();
    return closed;
  }
}
