package org.atlas287g.ui.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.ui.drawing.Drawing;
import org.atlas287g.ui.drawing.Drawing.Anchor;
import org.atlas287g.ui.drawing.Drawing.Letters;
import org.atlas287g.ui.drawing.Glyphs;
import org.atlas287g.ui.drawing.Ink;
import org.atlas287g.ui.drawing.Theme;

/** What the colors and the hatch mean, and how many counties have each color. */
final class Legend {
  private static final double LINE = 1.55;

  private final Letters type;
  private final Theme theme;
  private final String heading;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * An entry.
   *
   * @param count how many have it
   * @param hatched whether it is the hatch rather than a color
   */
  private record Entry(Ink ink, String text, String count, boolean hatched) {}

  Legend(MapQuery query, MapCounts counts, MapWords words, CountyDirectory counties, Letters type) {
    this.type = type;
    this.theme = query.theme();
    this.heading = words.legend();
    int[] numbers = counts.countsOf(MapPicture.counted(query, counties));
    for (int number = 0; number <= counts.labels().size(); number++) {
      entries.add(
          new Entry(
              counts.kinds() ? theme.kind(number) : theme.step(number),
              number == 0 ? words.none() : counts.labels().get(number - 1),
              words.number(numbers[number]),
              false));
    }
    if (!counts.statewide().isEmpty()) {
      entries.add(new Entry(theme.step(0), words.statewide(), "", true));
    }
  }

  private double width(Entry entry) {
    double count = entry.count().isEmpty() ? 0 : type.room("  " + entry.count());
    return 1.7 * type.size() + type.room(entry.text()) + count;
  }

  /** How wide it is with an entry to a line. */
  double column() {
    double widest = entries.stream().mapToDouble(this::width).max().orElse(0);
    return Math.max(widest, 11 * type.size()) + type.size();
  }

  void drawColumn(Drawing drawing, double x, double top) {
    double y = top;
    for (String line : Glyphs.lines(heading, type.size(), true, column(), 3)) {
      y += 1.3 * type.size();
      drawing.text(line, x, y, new Letters(type.size(), true), Anchor.START, theme.text());
    }
    y += 0.5 * type.size();
    for (Entry entry : entries) {
      draw(drawing, entry, x, y);
      drawing.text(
          entry.count(), x + column(), y + 1.1 * type.size(), type, Anchor.END, theme.muted());
      y += LINE * type.size();
    }
  }

  /** How high it is with as many entries to a line as have room. */
  double rows(double width) {
    return lay(width, (_, _, _) -> {}) * LINE * type.size()
        + (headingLines(width).size() * 1.3 + 0.4) * type.size();
  }

  private List<String> headingLines(double width) {
    return Glyphs.lines(heading, type.size(), true, width, 2);
  }

  void drawRows(Drawing drawing, double x, double top, double width) {
    double y = top;
    for (String line : headingLines(width)) {
      y += 1.3 * type.size();
      drawing.text(line, x, y, new Letters(type.size(), true), Anchor.START, theme.text());
    }
    double under = y + 0.4 * type.size();
    lay(
        width,
        (entry, left, row) -> {
          double at = under + row * LINE * type.size();
          draw(drawing, entry, x + left, at);
          drawing.text(
              entry.count(),
              x + left + width(entry),
              at + 1.1 * type.size(),
              type,
              Anchor.END,
              theme.muted());
        });
  }

  /** Where an entry is put. */
  private interface Place {
    void put(Entry entry, double x, int row);
  }

  /** Puts entries one after the other, and tells how many rows they take. */
  private int lay(double width, Place place) {
    double x = 0;
    int row = 0;
    for (Entry entry : entries) {
      if (x > 0 && x + width(entry) > width) {
        x = 0;
        row++;
      }
      place.put(entry, x, row);
      x += width(entry) + 1.3 * type.size();
    }
    return row + 1;
  }

  private void draw(Drawing drawing, Entry entry, double x, double y) {
    double side = 1.15 * type.size();
    double edge = Math.max(1, 0.07 * type.size());
    Rectangle2D outer = new Rectangle2D.Double(x, y + 0.1 * type.size(), side, side);
    Rectangle2D inner =
        new Rectangle2D.Double(
            outer.getX() + edge, outer.getY() + edge, side - 2 * edge, side - 2 * edge);
    drawing.box(outer, 0, theme.state());
    drawing.box(inner, 0, entry.ink());
    if (entry.hatched()) {
      drawing.hatch(new Path2D.Double(inner), theme.hatch(), theme.halo(), type.size() / 19);
    }
    drawing.text(
        entry.text(),
        x + 1.6 * type.size(),
        y + 1.1 * type.size(),
        type,
        Anchor.START,
        theme.text());
  }
}
