package org.atlas287g.geodata.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Makes polygons of the rings of one record. A ring inside an even number of others is a shell, and
 * inside an odd number a hole of the smallest one around it. The format prescribes the order and
 * the direction of the rings, but many writers get them wrong, so neither counts.
 */
final class PolygonAssembler {

  /** Far above real data. Without it, a record made of nested rings could take hours. */
  private static final int MAX_RING_COMPARISONS = 5_000_000;

  private final GeometryFactory factory;
  private int comparisons;

  PolygonAssembler(GeometryFactory factory) {
    this.factory = factory;
  }

  /**
   * Rings with fewer than three corners have no area and are left out; open rings are closed.
   *
   * @throws IllegalArgumentException if the rings are nested beyond all measure
   */
  MultiPolygon assemble(List<Coordinate[]> rings) {
    List<Ring> found = new ArrayList<>();
    for (Coordinate[] corners : rings) {
      Coordinate[] closed = close(corners);
      if (closed.length >= 4) {
        found.add(new Ring(factory.createLinearRing(closed)));
      }
    }
    if (found.size() > 1) {
      nest(found);
    }
    List<Polygon> polygons = new ArrayList<>();
    for (Ring ring : found) {
      if (ring.isShell()) {
        polygons.add(factory.createPolygon(ring.line, ring.holes.toArray(new LinearRing[0])));
      }
    }
    return factory.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private void nest(List<Ring> rings) {
    STRtree index = new STRtree();
    for (Ring ring : rings) {
      index.insert(ring.envelope(), ring);
    }
    // Largest first, so that the depth of a ring's surroundings is known before its own.
    List<Ring> bySize = new ArrayList<>(rings);
    bySize.sort(Comparator.comparingDouble((Ring ring) -> ring.area).reversed());
    for (Ring ring : bySize) {
      Ring parent = smallestAround(ring, index);
      if (parent != null) {
        ring.depth = parent.depth + 1;
        if (!ring.isShell()) {
          parent.holes.add(ring.line);
        }
      }
    }
  }

  private @Nullable Ring smallestAround(Ring ring, STRtree index) {
    Ring smallest = null;
    for (Object item : index.query(ring.envelope())) {
      Ring other = (Ring) item;
      if (++comparisons > MAX_RING_COMPARISONS) {
        throw new IllegalArgumentException(
            "found rings that overlap more than " + MAX_RING_COMPARISONS + " times");
      }
      if (other.area > ring.area
          && (smallest == null || other.area < smallest.area)
          && other.contains(ring)) {
        smallest = other;
      }
    }
    return smallest;
  }

  private static Coordinate[] close(Coordinate[] corners) {
    if (corners.length < 3 || corners[0].equals2D(corners[corners.length - 1])) {
      return corners;
    }
    Coordinate[] closed = new Coordinate[corners.length + 1];
    System.arraycopy(corners, 0, closed, 0, corners.length);
    closed[corners.length] = corners[0].copy();
    return closed;
  }

  private static final class Ring {
    private final LinearRing line;
    private final double area;
    private final List<LinearRing> holes = new ArrayList<>();
    private int depth;
    private @Nullable IndexedPointInAreaLocator locator;

    Ring(LinearRing line) {
      this.line = line;
      this.area = Area.ofRing(line.getCoordinateSequence());
    }

    Envelope envelope() {
      return line.getEnvelopeInternal();
    }

    boolean isShell() {
      return depth % 2 == 0;
    }

    /** Rings of one record do not cross, so any place of the other off this ring's line decides. */
    boolean contains(Ring other) {
      if (!envelope().contains(other.envelope())) {
        return false;
      }
      Coordinate[] corners = other.line.getCoordinates();
      for (Coordinate corner : corners) {
        int location = locate(corner);
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
      for (int i = 1; i < corners.length; i++) {
        int location = locate(middle(corners[i - 1], corners[i]));
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
      return false;
    }

    private int locate(Coordinate place) {
      if (locator == null) {
        locator = new IndexedPointInAreaLocator(line);
      }
      return locator.locate(place);
    }

    private static Coordinate middle(Coordinate a, Coordinate b) {
      return new CoordinateXY(a.x + (b.x - a.x) / 2, a.y + (b.y - a.y) / 2);
    }
  }
}
