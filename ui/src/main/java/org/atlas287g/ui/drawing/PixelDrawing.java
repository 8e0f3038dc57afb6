package org.atlas287g.ui.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pixels. It needs neither a screen nor a font of the system. */
public final class PixelDrawing implements Drawing {
  /** Of the stripes, on the map on a screen: from one to the next, its width, and its strength. */
  private static final double STEP = 6;

  private static final double BEGIN = 0.375;
  private static final double LINE = 1.25;
  private static final double STRENGTH = 0.55;

  private final BufferedImage image;
  private final Graphics2D graphics;

  /** An empty sheet. */
  public PixelDrawing(int width, int height, Ink ground) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(color(ground));
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void areas(Path2D outlines, Ink ink) {
    graphics.setPaint(color(ink));
    fill(outlines, false);
  }

  @Override
  public void hatch(Path2D outlines, Ink line, Ink halo, double unit) {
    int period = Math.max(2, (int) Math.round(STEP * Math.sqrt(2) * unit));
    BufferedImage stripes = new BufferedImage(period, period, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < period; i++) {
      int pixel = stripe(i, STEP / period, line, halo);
      for (int x = 0; x < period; x++) {
        stripes.setRGB(x, Math.floorMod(i - x, period), pixel);
      }
    }
    graphics.setPaint(new TexturePaint(stripes, new Rectangle2D.Double(0, 0, period, period)));
    fill(outlines, false);
  }

  /** A pixel of the stripes, as the map's {@code hatch.ts} mixes it. */
  private static int stripe(int at, double wide, Ink line, Ink halo) {
    double from = at * wide;
    double ofLine = STRENGTH * overlap(from, from + wide, BEGIN, BEGIN + LINE) / wide;
    double ofHalo = STRENGTH * overlap(from, from + wide, BEGIN + LINE, BEGIN + 2 * LINE) / wide;
    double all = ofLine + ofHalo;
    if (all == 0) {
      return 0;
    }
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double value =
          (((line.rgb() >> shift) & 0xff) * ofLine + ((halo.rgb() >> shift) & 0xff) * ofHalo) / all;
      mixed |= (int) Math.round(value) << shift;
    }
    return ((int) Math.round(all * 255) << 24) | mixed;
  }

  private static double overlap(double from, double to, double begin, double end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, begin));
  }

  @Override
  public void line(Path2D line, Ink ink, double width, boolean dashed) {
    graphics.setPaint(color(ink));
    smooth(true);
    graphics.setStroke(
        dashed
            ? new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_BEVEL,
                1,
                new float[] {(float) (4 * width), (float) (4 * width)},
                0)
            : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    graphics.draw(line);
  }

  @Override
  public void box(Rectangle2D box, double rounded, Ink ink) {
    graphics.setPaint(color(ink));
    fill(
        rounded == 0
            ? box
            : new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), 2 * rounded, 2 * rounded),
        true);
  }

  @Override
  public void text(String text, double x, double y, Letters type, Anchor anchor, Ink ink) {
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - type.width(text) / 2;
          case END -> x - type.width(text);
        };
    Path2D outline = Glyphs.outline(text, left, y, type.size(), type.bold());
    graphics.setPaint(color(ink));
    fill(outline, true);
    if (type.bold()) {
      graphics.setStroke(new BasicStroke((float) (Glyphs.BOLD * type.size())));
      graphics.draw(outline);
    }
  }

  @Override
  public void within(Rectangle2D box, Runnable drawing) {
    Shape before = graphics.getClip();
    graphics.clip(box);
    drawing.run();
    graphics.setClip(before);
  }

  private void fill(Shape shape, boolean smooth) {
    smooth(smooth);
    graphics.fill(shape);
  }

  private void smooth(boolean smooth) {
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
  }

  private static Color color(Ink ink) {
    return new Color(ink.rgb());
  }

  /** What is drawn, as a PNG file. Nothing can be drawn after that. */
  public byte[] png() {
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Its own stream: ImageIO would write a file first.
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
