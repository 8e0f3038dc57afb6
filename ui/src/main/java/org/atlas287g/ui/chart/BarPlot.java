package org.atlas287g.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.atlas287g.ui.drawing.Drawing;
import org.atlas287g.ui.drawing.Drawing.Anchor;
import org.atlas287g.ui.drawing.Drawing.Letters;
import org.atlas287g.ui.drawing.Theme;

/** A bar for each of some names, with its number. */
record BarPlot(List<Bar> bars) implements Plot {
  private static final Letters TYPE = new Letters(13, false);
  private static final double LINE = 23;

  /**
   * A bar.
   *
   * @param number its value in words
   */
  record Bar(String name, int value, String number) {}

  @Override
  public int height(int width) {
    return (int) Math.ceil(Math.max(1, bars.size()) * LINE) + 4;
  }

  @Override
  public void draw(Drawing drawing, Theme theme, double x, double y, int width) {
    double names = bars.stream().mapToDouble(bar -> TYPE.room(bar.name())).max().orElse(0) + 8;
    double numbers = bars.stream().mapToDouble(bar -> TYPE.room(bar.number())).max().orElse(0) + 8;
    int most = bars.stream().mapToInt(Bar::value).max().orElse(1);
    double top = y;
    for (Bar bar : bars) {
      double length = (width - names - numbers) * bar.value() / most;
      drawing.text(bar.name(), x, top + 16, TYPE, Anchor.START, theme.text());
      drawing.box(
          new Rectangle2D.Double(x + names, top + 3, Math.max(1, length), LINE - 6),
          0,
          theme.step(2));
      drawing.text(
          bar.number(), x + names + length + 6, top + 16, TYPE, Anchor.START, theme.text());
      top += LINE;
    }
  }
}
