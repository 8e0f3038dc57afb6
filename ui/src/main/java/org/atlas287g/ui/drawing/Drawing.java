package org.atlas287g.ui.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A sheet that a picture is drawn on. Lengths are pixels of the picture; y runs down. */
public interface Drawing {
  /** Which end of a text is at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * Fills areas that may touch each other, by the even-odd rule, with edges that let nothing
   * through.
   */
  void areas(Path2D outlines, Ink ink);

  /**
   * Lays stripes over areas.
   *
   * @param unit how many pixels are one of the map's on a screen
   */
  void hatch(Path2D outlines, Ink line, Ink halo, double unit);

  /** Draws along lines. */
  void line(Path2D line, Ink ink, double width, boolean dashed);

  /** Fills a rectangle. */
  void box(Rectangle2D box, double rounded, Ink ink);

  /** Writes a text whose letters stand on y. */
  void text(String text, double x, double y, Letters type, Anchor anchor, Ink ink);

  /** Draws only what is within a rectangle. */
  void within(Rectangle2D box, Runnable drawing);

  /** Size and weight of letters. */
  record Letters(double size, boolean bold) {
    /** How wide a text is. */
    public double width(String text) {
      return Glyphs.width(text, size, bold);
    }

    /** How much room a text needs in any font that a browser may write SVG in. */
    public double room(String text) {
      return 1.16 * width(text);
    }
  }
}
