package org.atlas287g.ui.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws everything in a process of its own, and prints how many pixels have ink. */
final class FontlessDrawing {
  private FontlessDrawing() {}

  public static void main(String... none) throws IOException {
    PixelDrawing drawing = new PixelDrawing(200, 60, Theme.LIGHT.surface());
    Rectangle2D box = new Rectangle2D.Double(0, 50, 200, 10);
    drawing.areas(new Path2D.Double(box), Theme.LIGHT.step(1));
    drawing.hatch(new Path2D.Double(box), Theme.LIGHT.hatch(), Theme.LIGHT.halo(), 1);
    drawing.line(new Path2D.Double(box), Theme.LIGHT.mark(), 1, true);
    drawing.text(
        "Doña Ana",
        10,
        40,
        new Drawing.Letters(30, true),
        Drawing.Anchor.START,
        Theme.LIGHT.text());
    var image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    int inked = 0;
    for (int y = 0; y < 50; y++) {
      for (int x = 0; x < 200; x++) {
        inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
      }
    }
    System.out.println("inked " + inked);
  }
}
