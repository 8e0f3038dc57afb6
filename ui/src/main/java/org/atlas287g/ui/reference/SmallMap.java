package org.atlas287g.ui.reference;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.atlas287g.ui.drawing.PathText;
import org.jspecify.annotations.Nullable;

/**
 * A small map as it is drawn into a page: areas in the colors of their classes.
 *
 * @param width of the drawing, in its units
 * @param height of the drawing
 * @param areas what is filled, in the order of drawing
 * @param lines outlines of states above all areas
 * @param own the outline of what the page is about, above them; null if the page is about all
 * @param labels names on the areas
 * @param classes the numbers of each color besides none, in words; empty if there is no color
 */
public record SmallMap(
    int width,
    int height,
    List<Area> areas,
    List<String> lines,
    @Nullable String own,
    List<Label> labels,
    List<String> classes) {
  /** Least length of a drawn name's area, in units for each letter. */
  private static final double LETTER = 9.5;

  private static final double LINE = 18;

  /**
   * An area.
   *
   * @param path its outline
   * @param color its class, from 0 for none
   * @param href where it leads; null if nowhere
   * @param title its name and number
   */
  public record Area(String path, int color, @Nullable String href, String title) {}

  /** A name, and the middle of the place that it is written at. */
  public record Label(int x, int y, String text, boolean chosen) {
    private boolean covers(Label other) {
      return Math.abs(x - other.x) < (text.length() + other.text.length()) * LETTER / 2
          && Math.abs(y - other.y) < LINE;
    }
  }

  /** Fits a part of the grid into a drawing. */
  record View(double left, double top, double scale, int width, int height) {
    /** A drawing of a fixed size around the middle of some rings, with room around them. */
    static View around(List<int[]> rings, int width, int height, double room) {
      Rectangle2D box = outline(rings).getBounds2D();
      double scale = Math.min(width / (box.getWidth() * room), height / (box.getHeight() * room));
      return new View(
          box.getCenterX() - width / scale / 2,
          box.getCenterY() - height / scale / 2,
          scale,
          width,
          height);
    }

    /** A drawing as large as some rings need, at most of a size. */
    static View fit(List<int[]> rings, int width, int height) {
      Rectangle2D box = outline(rings).getBounds2D();
      double scale = Math.min((width - 4) / box.getWidth(), (height - 4) / box.getHeight());
      int w = (int) Math.ceil(box.getWidth() * scale) + 4;
      int h = (int) Math.ceil(box.getHeight() * scale) + 4;
      return new View(box.getX() - 2 / scale, box.getY() - 2 / scale, scale, w, h);
    }

    boolean shows(List<int[]> rings) {
      return outline(rings).getBounds2D().intersects(left, top, width / scale, height / scale);
    }

    private int x(int x) {
      return (int) Math.round((x - left) * scale);
    }

    private int y(int y) {
      return (int) Math.round((y - top) * scale);
    }

    /** The rings as a path; one that is too small for the drawing is a dot. */
    String path(List<int[]> rings) {
      PathText path = new PathText();
      for (int[] ring : rings) {
        path.begin(x(ring[0]), y(ring[1]));
        for (int i = 2; i < ring.length; i += 2) {
          path.go(x(ring[i]), y(ring[i + 1]));
        }
        path.close();
      }
      return path.isEmpty() && !rings.isEmpty()
          ? "M%d %dh2v2h-2z".formatted(x(rings.getFirst()[0]), y(rings.getFirst()[1]))
          : path.toString();
    }

    /** Where to write a name within the largest of some rings; null if it has no room there. */
    @Nullable Label label(List<int[]> rings, String text, boolean chosen) {
      Rectangle2D box =
          rings.stream()
              .map(ring -> outline(List.of(ring)).getBounds2D())
              .max(Comparator.comparingDouble(ring -> ring.getWidth() * ring.getHeight()))
              .orElseThrow();
      double shownLeft = Math.max(0, (box.getMinX() - left) * scale);
      double shownRight = Math.min(width, (box.getMaxX() - left) * scale);
      double shownTop = Math.max(0, (box.getMinY() - top) * scale);
      double shownBottom = Math.min(height, (box.getMaxY() - top) * scale);
      int x = (int) ((shownLeft + shownRight) / 2);
      int y = (int) ((shownTop + shownBottom) / 2);
      boolean fits =
          shownRight - shownLeft > text.length() * LETTER
              && shownBottom - shownTop > 2 * LINE
              && outline(rings).contains(left + x / scale, top + y / scale);
      return fits || chosen ? new Label(x, y, text, chosen) : null;
    }

    private static Path2D outline(List<int[]> rings) {
      Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (int[] ring : rings) {
        outline.moveTo(ring[0], ring[1]);
        for (int i = 2; i < ring.length; i += 2) {
          outline.lineTo(ring[i], ring[i + 1]);
        }
        outline.closePath();
      }
      return outline;
    }
  }

  /** Those that are there, the chosen one first, without those that would lie over another. */
  static List<Label> apart(List<@Nullable Label> labels) {
    List<Label> apart = new ArrayList<>();
    labels.stream()
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(label -> !label.chosen()))
        .filter(label -> apart.stream().noneMatch(label::covers))
        .forEach(apart::add);
    return apart;
  }
}
