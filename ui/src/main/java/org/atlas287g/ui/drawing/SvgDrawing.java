package org.atlas287g.ui.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/** Writes SVG, in which texts stay texts. */
public final class SvgDrawing implements Drawing {
  /** Outlines are written in steps of a half pixel. */
  private static final int FINE = 2;

  private static final String FONTS = "Liberation Sans,Arial,Helvetica,sans-serif";

  private final int width;
  private final int height;
  private final Function<Ink, String> colors;
  private final StringBuilder svg = new StringBuilder();
  private int defined;

  private SvgDrawing(int width, int height, Function<Ink, String> colors) {
    this.width = width;
    this.height = height;
    this.colors = colors;
  }

  /** An empty sheet for a file. */
  public static SvgDrawing file(int width, int height, Ink ground) {
    SvgDrawing drawing = new SvgDrawing(width, height, Ink::color);
    drawing.box(new Rectangle2D.Double(0, 0, width, height), 0, ground);
    return drawing;
  }

  /** An empty sheet for a page, whose styles have the colors. */
  public static SvgDrawing page(int width, int height) {
    return new SvgDrawing(width, height, ink -> "var(--" + ink.name() + ")");
  }

  @Override
  public void areas(Path2D outlines, Ink ink) {
    fill(outlines, colors.apply(ink));
  }

  private void fill(Path2D outlines, String fill) {
    String path = path(outlines);
    if (!path.isEmpty()) {
      svg.append(
          "<path transform=\"scale(.5)\" fill-rule=\"evenodd\" shape-rendering=\"crispEdges\" fill=\"%s\" d=\"%s\"/>\n"
              .formatted(fill, path));
    }
  }

  @Override
  public void hatch(Path2D outlines, Ink line, Ink halo, double unit) {
    String id = "hatch" + ++defined;
    // Turned, so that the stripes run from the lower left to the upper right.
    svg.append(
        """
        <pattern id="%s" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="scale(%s) rotate(-45)">\
        <rect y="0.75" width="12" height="2.5" fill="%s" fill-opacity=".55"/>\
        <rect y="3.25" width="12" height="2.5" fill="%s" fill-opacity=".55"/></pattern>
        """
            .formatted(id, number(unit), colors.apply(line), colors.apply(halo)));
    fill(outlines, "url(#" + id + ")");
  }

  @Override
  public void line(Path2D line, Ink ink, double wide, boolean dashed) {
    String path = path(line);
    if (!path.isEmpty()) {
      String dashes = dashed ? " stroke-dasharray=\"%s\"".formatted(number(4 * wide * FINE)) : "";
      svg.append(
          "<path transform=\"scale(.5)\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"bevel\"%s d=\"%s\"/>\n"
              .formatted(colors.apply(ink), number(wide * FINE), dashes, path));
    }
  }

  @Override
  public void box(Rectangle2D box, double rounded, Ink ink) {
    svg.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill=\"%s\"/>\n"
            .formatted(
                number(box.getX()),
                number(box.getY()),
                number(box.getWidth()),
                number(box.getHeight()),
                rounded == 0 ? "" : " rx=\"%s\"".formatted(number(rounded)),
                colors.apply(ink)));
  }

  @Override
  public void text(String text, double x, double y, Letters type, Anchor anchor, Ink ink) {
    String place =
        switch (anchor) {
          case START -> "";
          case MIDDLE -> " text-anchor=\"middle\"";
          case END -> " text-anchor=\"end\"";
        };
    svg.append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s fill=\"%s\">%s</text>\n"
            .formatted(
                number(x),
                number(y),
                number(type.size()),
                type.bold() ? " font-weight=\"600\"" : "",
                place,
                colors.apply(ink),
                HtmlUtils.htmlEscape(text, "UTF-8")));
  }

  @Override
  public void within(Rectangle2D box, Runnable drawing) {
    String id = "within" + ++defined;
    svg.append(
        "<clipPath id=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>\n<g clip-path=\"url(#%s)\">\n"
            .formatted(
                id,
                number(box.getX()),
                number(box.getY()),
                number(box.getWidth()),
                number(box.getHeight()),
                id));
    drawing.run();
    svg.append("</g>\n");
  }

  /**
   * What is drawn, as an element.
   *
   * @param id begins the ids of its parts, so that a page may have several
   * @param title what it is
   * @param description what it shows
   */
  public String svg(String id, String title, String description) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
    aria-labelledby="%3$s-title %3$s-desc" font-family="%4$s">
    <title id="%3$s-title">%5$s</title>
    <desc id="%3$s-desc">%6$s</desc>
    %7$s</svg>
    """
        .formatted(
            width,
            height,
            id,
            FONTS,
            HtmlUtils.htmlEscape(title, "UTF-8"),
            HtmlUtils.htmlEscape(description, "UTF-8"),
            svg);
  }

  private static String path(Path2D outlines) {
    PathText path = new PathText();
    double[] point = new double[6];
    for (PathIterator at = outlines.getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(point);
      long x = Math.round(point[0] * FINE);
      long y = Math.round(point[1] * FINE);
      switch (kind) {
        case PathIterator.SEG_CLOSE -> path.close();
        case PathIterator.SEG_MOVETO -> {
          path.end();
          path.begin(x, y);
        }
        default -> path.go(x, y);
      }
    }
    path.end();
    return path.toString();
  }

  /** At most two decimals, without zeros at the end. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
