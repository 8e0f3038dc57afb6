package org.atlas287g.ui.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.atlas287g.ui.drawing.Drawing;
import org.atlas287g.ui.drawing.Drawing.Anchor;
import org.atlas287g.ui.drawing.Drawing.Letters;
import org.atlas287g.ui.drawing.Ink;
import org.atlas287g.ui.drawing.Theme;

/**
 * Areas on top of each other through time.
 *
 * @param layers the lowest first
 * @param number writes a number of the axis
 * @param whole whether only whole numbers are on the axis
 */
record TimePlot(
    List<LocalDate> days, List<Layer> layers, DoubleFunction<String> number, boolean whole)
    implements Plot {
  private static final Letters TYPE = new Letters(13, false);
  private static final double LINE = 21;
  private static final int STEPS = 5;

  /**
   * An area.
   *
   * @param kind the number of its color among the kinds; 0 for that of steps
   * @param name what it is, with the last number; empty for the only one
   * @param brief the same where there is no room for the name
   */
  record Layer(String name, String brief, int kind, List<Double> values) {
    Ink ink(Theme theme) {
      return kind == 0 ? theme.step(2) : theme.kind(kind);
    }
  }

  @Override
  public int height(int width) {
    return (int) Math.ceil(legend(width, (_, _, _) -> {}) * LINE) + 8 + plotHeight(width) + 28;
  }

  private static int plotHeight(int width) {
    return Math.clamp(width * 2L / 5, 170, 420);
  }

  private static String name(Layer layer, int width) {
    return 20 + TYPE.room(layer.name()) <= width ? layer.name() : layer.brief();
  }

  private interface Place {
    void put(Layer layer, double x, int row);
  }

  /** Puts the names of the areas one after the other, the uppermost first; tells the rows. */
  private int legend(int width, Place place) {
    double x = 0;
    int row = 0;
    boolean any = false;
    for (Layer layer : layers.reversed()) {
      String name = name(layer, width);
      if (name.isEmpty()) {
        continue;
      }
      double wide = 20 + TYPE.room(name);
      if (x > 0 && x + wide > width) {
        x = 0;
        row++;
      }
      place.put(layer, x, row);
      x += wide + 18;
      any = true;
    }
    return any ? row + 1 : 0;
  }

  @Override
  public void draw(Drawing drawing, Theme theme, double x, double y, int width) {
    int rows =
        legend(
            width,
            (layer, left, row) -> {
              double top = y + row * LINE;
              drawing.box(new Rectangle2D.Double(x + left, top + 2, 13, 13), 2, layer.ink(theme));
              drawing.text(
                  name(layer, width), x + left + 20, top + 13, TYPE, Anchor.START, theme.text());
            });
    double step = step();
    double most = step * Math.ceil(Math.max(greatest(), step / 2) / step);
    double left = x + 6;
    for (double at = 0; at <= most + step / 2; at += step) {
      left = Math.max(left, x + 8 + TYPE.room(number.apply(at)));
    }
    Rectangle2D box =
        new Rectangle2D.Double(left, y + rows * LINE + 8, x + width - 8 - left, plotHeight(width));
    for (double at = 0; at <= most + step / 2; at += step) {
      double level = box.getMaxY() - at / most * box.getHeight();
      drawing.box(new Rectangle2D.Double(left, level - 0.5, box.getWidth(), 1), 0, theme.line());
      drawing.text(number.apply(at), left - 8, level + 4.5, TYPE, Anchor.END, theme.muted());
    }
    drawAreas(drawing, theme, box, most);
    drawYears(drawing, theme, box);
    drawing.box(
        new Rectangle2D.Double(left, box.getMaxY() - 0.5, box.getWidth(), 1), 0, theme.muted());
  }

  private void drawAreas(Drawing drawing, Theme theme, Rectangle2D box, double most) {
    double[] below = new double[days.size()];
    for (Layer layer : layers) {
      double[] above = new double[below.length];
      Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      Path2D edge = new Path2D.Double();
      for (int i = 0; i < below.length; i++) {
        above[i] = below[i] + layer.values().get(i);
        double level = box.getMaxY() - above[i] / most * box.getHeight();
        if (i == 0) {
          area.moveTo(x(box, i), level);
          edge.moveTo(x(box, i), level);
        } else {
          area.lineTo(x(box, i), level);
          edge.lineTo(x(box, i), level);
        }
      }
      for (int i = below.length - 1; i >= 0; i--) {
        area.lineTo(x(box, i), box.getMaxY() - below[i] / most * box.getHeight());
      }
      area.closePath();
      drawing.areas(area, layer.ink(theme));
      // Areas are told apart without their colors, too.
      drawing.line(edge, theme.surface(), 1.5, false);
      below = above;
    }
  }

  private double x(Rectangle2D box, int day) {
    return x(box, days.get(day).toEpochDay());
  }

  private double x(Rectangle2D box, long day) {
    long first = days.getFirst().toEpochDay();
    long last = days.getLast().toEpochDay();
    return box.getX() + (double) (day - first) / Math.max(1, last - first) * box.getWidth();
  }

  private void drawYears(Drawing drawing, Theme theme, Rectangle2D box) {
    int first = days.getFirst().getYear() + 1;
    int last = days.getLast().getYear();
    double room = TYPE.room("2000") + 14;
    double year = box.getWidth() / Math.max(1, last - first + 1);
    int every = year >= room ? 1 : year * 2 >= room ? 2 : 5;
    for (int at = first; at <= last; at++) {
      double x = x(box, LocalDate.of(at, 1, 1).toEpochDay());
      boolean named = at % every == 0;
      drawing.box(
          new Rectangle2D.Double(x - 0.5, box.getMaxY(), 1, named ? 6 : 3), 0, theme.muted());
      double half = TYPE.room("2000") / 2;
      if (named && x + half <= box.getMaxX() + 8) {
        drawing.text(String.valueOf(at), x, box.getMaxY() + 20, TYPE, Anchor.MIDDLE, theme.muted());
      }
    }
  }

  private double greatest() {
    double most = 0;
    for (int i = 0; i < days.size(); i++) {
      int day = i;
      most = Math.max(most, layers.stream().mapToDouble(layer -> layer.values().get(day)).sum());
    }
    return most;
  }

  /** A step of the axis: 1, 2 or 5, and so on, of which about five reach the greatest number. */
  private double step() {
    double rough = Math.max(greatest() / STEPS, whole ? 1 : 0.01);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    return Arrays.stream(new double[] {1, 2, 5, 10})
        .map(times -> times * power)
        .filter(step -> step >= rough - 1e-9)
        .min()
        .orElse(10 * power);
  }
}
