package org.atlas287g.ui.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.atlas287g.ui.drawing.Drawing;
import org.atlas287g.ui.drawing.Drawing.Anchor;
import org.atlas287g.ui.drawing.Drawing.Letters;
import org.atlas287g.ui.drawing.Glyphs;
import org.atlas287g.ui.drawing.PixelDrawing;
import org.atlas287g.ui.drawing.SvgDrawing;
import org.atlas287g.ui.drawing.Theme;

/**
 * A chart, and the numbers that it is made of.
 *
 * @param name its name in URLs
 * @param heading what it shows
 * @param title the same with the place
 * @param description the same in sentences
 * @param date of what day it is
 * @param columns of the table
 * @param rows of the table, in words
 * @param file of the file of numbers, a heading first
 */
record Chart(
    String name,
    String heading,
    String title,
    String description,
    String date,
    String source,
    List<String> columns,
    List<List<String>> rows,
    List<List<String>> file,
    Plot plot) {
  private static final Letters TITLE = new Letters(20, true);
  private static final Letters SMALL = new Letters(13, false);
  private static final double LINE = 1.35;
  private static final int PAD = 20;

  /** For a page, whose styles have the colors; the heading stands above it. */
  String svg(String id, int width) {
    SvgDrawing drawing = SvgDrawing.page(width, plot.height(width));
    plot.draw(drawing, Theme.LIGHT, 0, 0, width);
    return drawing.svg(id, title, description);
  }

  /** As a file. */
  String svg(int width, Theme theme) {
    SvgDrawing drawing = SvgDrawing.file(width, height(width), theme.surface());
    draw(drawing, width, theme);
    return drawing.svg(name, title, description);
  }

  /** As a file. */
  byte[] png(int width, Theme theme) {
    PixelDrawing drawing = new PixelDrawing(width, height(width), theme.surface());
    draw(drawing, width, theme);
    return drawing.png();
  }

  private List<String> titleLines(int width) {
    return Glyphs.lines(title, TITLE.size(), true, width - 2.0 * PAD, 3);
  }

  private List<String> small(String text, int width) {
    return Glyphs.lines(text, SMALL.size(), false, width - 2.0 * PAD, 3);
  }

  private int height(int width) {
    double lines = (small(date, width).size() + small(source, width).size()) * SMALL.size() * LINE;
    return (int)
        Math.ceil(
            3 * PAD
                + titleLines(width).size() * TITLE.size() * LINE
                + lines
                + PAD / 2.0
                + plot.height(width - 2 * PAD));
  }

  private void draw(Drawing drawing, int width, Theme theme) {
    double y = PAD;
    for (String line : titleLines(width)) {
      drawing.text(line, PAD, y + TITLE.size(), TITLE, Anchor.START, theme.text());
      y += TITLE.size() * LINE;
    }
    y = small(drawing, date, width, y, theme) + PAD / 2.0;
    int inner = width - 2 * PAD;
    plot.draw(drawing, theme, PAD, y, inner);
    y += plot.height(inner) + PAD;
    drawing.box(new Rectangle2D.Double(PAD, y - PAD / 2.0, inner, 1), 0, theme.line());
    small(drawing, source, width, y, theme);
  }

  private double small(Drawing drawing, String text, int width, double top, Theme theme) {
    double y = top;
    for (String line : small(text, width)) {
      drawing.text(line, PAD, y + SMALL.size(), SMALL, Anchor.START, theme.muted());
      y += SMALL.size() * LINE;
    }
    return y;
  }

  /** The numbers as CSV (RFC 4180). */
  String csv() {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecords(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
