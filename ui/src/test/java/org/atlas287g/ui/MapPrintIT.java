package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map on paper. */
class MapPrintIT extends BrowserTest {
  @ParameterizedTest
  @CsvSource({"en-US, LIGHT, 'list of'", "es, DARK, 'Lista:'"})
  void county_isOnOnePageWithItsMapLegendAgenciesDateAndAddress(
      String language, ColorScheme scheme, String date) throws IOException {
    List<String> pages = print("/?county=04013", language, scheme, "county-" + language);
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst())
        .contains("Maricopa County", "Mesa Police Department", "3,103", date, "/?county=04013")
        .doesNotContain("Baker County");
  }

  @ParameterizedTest
  @CsvSource({
    "/county/12021/collier-county-florida, es, DARK, Fuente:",
    "/county/04013/maricopa-county-arizona, en-US, LIGHT, Source:"
  })
  void countyPage_isOnOneSheet_withUrlsOfDocuments_dateAndSource(
      String path, String language, ColorScheme scheme, String source) throws IOException {
    Page page = open(path, language, scheme, 1280, 800);
    List<String> pages = read(page, "page" + path.substring(7, 13).replace('/', '-') + language);
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().replaceAll("\\s+", ""))
        .contains("https://www.ice.gov/", source, path, "287(g)")
        .doesNotContain("BibTeX", "iframe", "Acerca", "About");
  }

  @Test
  void stateWithManyAgencies_isOnTwoPages_noneOfThemBlank() throws IOException {
    List<String> pages = print("/?state=FL", "en-US", ColorScheme.LIGHT, "state");
    assertThat(pages).hasSize(2).noneMatch(String::isBlank);
    assertThat(String.join("\n", pages))
        .contains("48 agreements of 47 agencies", "FL statewide: 1", "Baker County", "/?state=FL");
  }

  @Test
  void county_isOutlinedInItsState() throws IOException {
    print("/?county=04013", "en-US", ColorScheme.LIGHT, "outline");
    try (PDDocument paper = Loader.loadPDF(file("outline").toFile())) {
      BufferedImage image = new PDFRenderer(paper).renderImageWithDPI(0, 144);
      // Above the words: the upper half of the sheet.
      int dark = 0;
      for (int y = image.getHeight() / 8; y < image.getHeight() / 2; y++) {
        int run = 0;
        for (int x = 0; x < image.getWidth(); x++) {
          run = isDark(image.getRGB(x, y)) ? run + 1 : 0;
          dark = Math.max(dark, run);
        }
      }
      assertThat(dark).as("pixels of the longest dark line of the map").isGreaterThan(30);
    }
  }

  @Test
  void wholeMap_hasAllRows_andRepeatsTheTablesHead() throws IOException {
    List<String> pages = print("/", "en-US", ColorScheme.LIGHT, "whole");
    assertThat(pages).noneMatch(String::isBlank);
    assertThat(pages.subList(1, pages.size() - 1))
        .allMatch(text -> text.replaceAll("\\s+", " ").contains("Signed, per the source"));
    assertThat(String.join("\n", pages)).contains("Etowah County", "Sweetwater County");
  }

  private static boolean isDark(int color) {
    return (color >> 16 & 0xff) < 0x50 && (color >> 8 & 0xff) < 0x50 && (color & 0xff) < 0x50;
  }

  /** The text of each page. */
  private List<String> print(String path, String language, ColorScheme scheme, String name)
      throws IOException {
    Page page = open(path, language, scheme, 1280, 800);
    page.locator("county-map .credits").first().waitFor();
    if (path.contains("=")) {
      page.locator("county-map .panel-body[aria-busy=false]").waitFor();
    }
    return read(page, name);
  }

  private static List<String> read(Page page, String name) throws IOException {
    Files.createDirectories(file(name).getParent());
    page.pdf(new Page.PdfOptions().setPath(file(name)).setFormat("Letter"));
    try (PDDocument paper = Loader.loadPDF(file(name).toFile())) {
      List<String> pages = new ArrayList<>();
      for (int i = 1; i <= paper.getNumberOfPages(); i++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(i);
        text.setEndPage(i);
        pages.add(text.getText(paper));
      }
      return pages;
    }
  }

  private static Path file(String name) {
    return Path.of("target/screens/print-" + name + ".pdf");
  }
}
