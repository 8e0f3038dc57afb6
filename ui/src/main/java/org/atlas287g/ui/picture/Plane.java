package org.atlas287g.ui.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the grid of the map into a part of a picture.
 *
 * @param box where the map is in the picture
 */
record Plane(double scale, double x, double y, Rectangle2D box) {
  /** The whole of what is within a rectangle of the grid, in the middle of a box. */
  static Plane fit(Rectangle2D grid, Rectangle2D box) {
    double scale = Math.min(box.getWidth() / grid.getWidth(), box.getHeight() / grid.getHeight());
    return new Plane(
        scale,
        box.getCenterX() - grid.getCenterX() * scale,
        box.getCenterY() - grid.getCenterY() * scale,
        box);
  }

  /** The rectangle around some rings. */
  static Rectangle2D around(List<int[]> rings) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int bottom = Integer.MIN_VALUE;
    for (int[] ring : rings) {
      for (int i = 0; i < ring.length; i += 2) {
        left = Math.min(left, ring[i]);
        right = Math.max(right, ring[i]);
        top = Math.min(top, ring[i + 1]);
        bottom = Math.max(bottom, ring[i + 1]);
      }
    }
    return rings.isEmpty()
        ? new Rectangle2D.Double(0, 0, 1, 1)
        : new Rectangle2D.Double(left, top, right - left, bottom - top);
  }

  /** Whether something of these rings is in the box. */
  boolean shows(List<int[]> rings) {
    return shows(around(rings));
  }

  private boolean shows(Rectangle2D grid) {
    return box.intersects(
        grid.getX() * scale + x,
        grid.getY() * scale + y,
        Math.max(grid.getWidth() * scale, 0.1),
        Math.max(grid.getHeight() * scale, 0.1));
  }

  /** Adds rings to an outline, as finely as they are known. */
  void add(Path2D outline, List<int[]> rings) {
    add(outline, rings, 0, true);
  }

  /** Adds rings to lines, as finely as a pixel shows them. */
  void traceRings(Path2D lines, List<int[]> rings) {
    add(lines, rings, 1, true);
  }

  /** Adds open lines in the same way. */
  void traceLines(Path2D lines, List<int[]> open) {
    add(lines, open, 1, false);
  }

  private void add(Path2D outline, List<int[]> lines, double fine, boolean closed) {
    for (int[] line : lines) {
      double lastX = line[0] * scale + x;
      double lastY = line[1] * scale + y;
      outline.moveTo(lastX, lastY);
      for (int i = 2; i < line.length; i += 2) {
        double nextX = line[i] * scale + x;
        double nextY = line[i + 1] * scale + y;
        boolean last = i == line.length - 2;
        if (last || Math.abs(nextX - lastX) + Math.abs(nextY - lastY) >= fine) {
          outline.lineTo(nextX, nextY);
          lastX = nextX;
          lastY = nextY;
        }
      }
      if (closed) {
        outline.closePath();
      }
    }
  }

  /** A rectangle of the grid. */
  Rectangle2D place(double left, double top, double width, double height) {
    return new Rectangle2D.Double(left * scale + x, top * scale + y, width * scale, height * scale);
  }

  /**
   * Where a state's badge is: the middle of the county that is nearest to the middle of the state.
   *
   * @param counties the rings of each county
   */
  Point2D badge(List<List<int[]>> counties) {
    double area = 0;
    double sumX = 0;
    double sumY = 0;
    for (List<int[]> rings : counties) {
      for (int[] ring : rings) {
        for (int i = 0; i < ring.length; i += 2) {
          int next = (i + 2) % ring.length;
          double cross = (double) ring[i] * ring[next + 1] - (double) ring[next] * ring[i + 1];
          area += cross;
          sumX += (ring[i] + ring[next]) * cross;
          sumY += (ring[i + 1] + ring[next + 1]) * cross;
        }
      }
    }
    double middleX = sumX / (3 * area);
    double middleY = sumY / (3 * area);
    Point2D nearest =
        counties.stream()
            .map(Plane::around)
            .map(box -> (Point2D) new Point2D.Double(box.getCenterX(), box.getCenterY()))
            .min(Comparator.comparingDouble(point -> point.distance(middleX, middleY)))
            .orElseThrow();
    return new Point2D.Double(nearest.getX() * scale + x, nearest.getY() * scale + y);
  }
}
