package org.atlas287g.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DrawingTest {
  /** With no fonts on the machine, Java fails as soon as it looks for one. */
  @Test
  void text_isDrawn_withoutAnyFontOfTheSystem() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dsun.java2d.fontpath=/nowhere",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                FontlessDrawing.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .as(printed.substring(Math.max(0, printed.length() - 2000)))
        .isZero();
    int inked = Integer.parseInt(printed.replaceFirst("(?s).*inked (\\d+).*", "$1"));
    assertThat(inked).isBetween(1000, 4000);
    assertThat(printed).contains("java.awt.image.BufferedImage ");
    assertThat(printed)
        .doesNotContain(
            "sun.font.SunFontManager ",
            "sun.awt.FontConfiguration ",
            "sun.awt.FcFontConfiguration ");
  }

  @Test
  void svg_keepsTextsAsTexts_andAreasThatTouchShareTheirPoints() throws Exception {
    SvgDrawing drawing = SvgDrawing.file(100, 50, Theme.DARK.surface());
    Path2D two = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    two.append(square(10, 10), false);
    two.append(square(20.1, 10), false);
    two.append(square(60, 10.1, 0.2), false);
    drawing.areas(two, Theme.DARK.step(3));
    drawing.text(
        "Jail & <more>",
        5,
        40,
        new Drawing.Letters(12, false),
        Drawing.Anchor.MIDDLE,
        Theme.DARK.text());
    String svg = drawing.svg("one", "A \"title\"", "What it shows");
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("Jail & <more>");
    assertThat(read.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("A \"title\"");
    assertThat(read.getElementsByTagName("path").item(0).getAttributes().getNamedItem("d"))
        .extracting(d -> d.getNodeValue())
        .isEqualTo("M20 20l20 0 0 20-20 0zM40 20l20 0 0 20-20 0z");
    assertThat(svg).contains("fill=\"" + Theme.DARK.step(3).color() + "\"");
  }

  private static Path2D square(double x, double y) {
    return square(x, y, 10);
  }

  private static Path2D square(double x, double y, double side) {
    Path2D square = new Path2D.Double();
    square.moveTo(x, y);
    square.lineTo(x + side, y);
    square.lineTo(x + side, y + side);
    square.lineTo(x, y + side);
    square.closePath();
    return square;
  }

  @Test
  void colors_areThoseOfThePages() throws IOException {
    String styles = read("styles.css");
    for (Map.Entry<String, String> paper :
        Map.of(
                "site-text",
                pair(Theme.LIGHT.text(), Theme.DARK.text()),
                "site-muted",
                pair(Theme.LIGHT.muted(), Theme.DARK.muted()),
                "site-line",
                pair(Theme.LIGHT.line(), Theme.DARK.line()),
                "site-surface",
                pair(Theme.LIGHT.surface(), Theme.DARK.surface()))
            .entrySet()) {
      assertThat(styles).contains("--" + paper.getKey() + ": " + paper.getValue());
    }
    String places = read("places.css");
    for (int i = 0; i < 6; i++) {
      assertThat(places).contains("--c" + i + ": " + pair(Theme.LIGHT.step(i), Theme.DARK.step(i)));
    }
    for (int i = 1; i < 5; i++) {
      assertThat(places).contains("--k" + i + ": " + pair(Theme.LIGHT.kind(i), Theme.DARK.kind(i)));
    }
  }

  private static String pair(Ink light, Ink dark) {
    assertThat(light.name()).isEqualTo(dark.name());
    return "light-dark(%s, %s);".formatted(light.color(), dark.color());
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of("src/main/resources/META-INF/resources", file));
  }

  @Test
  void longText_isDividedIntoLines_andCutWithAnEllipsis() {
    assertThat(Glyphs.lines("one two three four", 10, false, 45, 5))
        .isEqualTo(List.of("one two", "three four"));
    assertThat(Glyphs.lines("one two three four five six", 10, false, 45, 2))
        .isEqualTo(List.of("one two", "three…"));
    assertThat(Glyphs.width("Doña", 10, true)).isGreaterThan(Glyphs.width("Doña", 10, false));
  }
}
