package org.atlas287g.ui.chart;

import org.atlas287g.ui.drawing.Drawing;
import org.atlas287g.ui.drawing.Theme;

/** What a chart draws below its title. */
interface Plot {
  /** How high it is at a width, both in pixels. */
  int height(int width);

  /** Draws it with its upper left corner at a point. */
  void draw(Drawing drawing, Theme theme, double x, double y, int width);
}
