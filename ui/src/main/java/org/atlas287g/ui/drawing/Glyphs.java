package org.atlas287g.ui.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * Letters as outlines, of a font that comes with the Atlas: servers often have none, and then Java
 * draws no text at all. Its letters are as wide as those of Arial and Helvetica. Thread-safe.
 */
public final class Glyphs {
  private static final String FONT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** How much wider a bold letter is, as a part of its size. */
  static final double BOLD = 0.04;

  private static final Glyphs OWN = new Glyphs();

  private final TrueTypeFont font;
  private final CmapLookup letters;
  private final double unit;

  private Glyphs() {
    // It is read whole: its tables would otherwise be read when they are first asked for.
    try (InputStream file = new ClassPathResource(FONT).getInputStream()) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
      letters = font.getUnicodeCmapLookup();
      unit = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How wide a text is. */
  public static double width(String text, double size, boolean bold) {
    return OWN.widthOf(text, size, bold);
  }

  private synchronized double widthOf(String text, double size, boolean bold) {
    try {
      double width = 0;
      for (int letter : text.codePoints().toArray()) {
        width += font.getAdvanceWidth(letters.getGlyphId(letter)) / unit + (bold ? BOLD : 0);
      }
      return width * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that begins at x on the line y. */
  static Path2D outline(String text, double x, double y, double size, boolean bold) {
    return OWN.outlineOf(text, x, y, size, bold);
  }

  private synchronized Path2D outlineOf(
      String text, double x, double y, double size, boolean bold) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double at = x;
    double scale = size / unit;
    try {
      for (int letter : text.codePoints().toArray()) {
        int id = letters.getGlyphId(letter);
        GlyphData glyph = font.getGlyph().getGlyph(id);
        if (glyph != null) {
          AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
          outline.append(glyph.getPath().getPathIterator(place), false);
        }
        at += font.getAdvanceWidth(id) * scale + (bold ? BOLD * size : 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outline;
  }

  /**
   * A text in lines of a width, as many as may be; the last one ends in an ellipsis if not all of
   * it has room. A word that is wider than a line is not divided.
   */
  public static List<String> lines(String text, double size, boolean bold, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size, bold) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    if (lines.size() > most) {
      String last = lines.get(most - 1);
      while (width(last + "…", size, bold) > width && last.contains(" ")) {
        last = last.substring(0, last.lastIndexOf(' '));
      }
      lines.set(most - 1, last + "…");
    }
    return List.copyOf(lines.subList(0, Math.min(most, lines.size())));
  }
}
