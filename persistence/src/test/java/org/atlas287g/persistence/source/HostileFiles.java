package org.atlas287g.persistence.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atlas287g.domain.listing.ListingLimits;

/** Files that somebody made to do harm, or that broke on their way, each under what it tries. */
public final class HostileFiles {
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>STATE</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>AGENCY</t></is></c></row>";
  private static final String ROW =
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
          + "<c r=\"B2\" t=\"inlineStr\"><is><t>Clay County SO</t></is></c></row>";

  private static final String SIGNED = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA\n";

  private final URI outside;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private HostileFiles(URI outside) {
    this.outside = outside;
  }

  /**
   * All of them.
   *
   * @param outside a URL that no reader may ask for
   */
  public static Map<String, byte[]> all(URI outside) {
    HostileFiles files = new HostileFiles(outside);
    files.addBombs();
    files.addReferences();
    files.addBroken();
    files.addOthers();
    files.addOddSheets();
    files.addTexts();
    return files.files;
  }

  private void addBombs() {
    files.put("bomb.xlsx", with("xl/media/zeros.bin", new byte[ListingLimits.UNPACKED_BYTES + 1]));
    files.put(
        "bomb-in-the-sheet.xlsx",
        with("xl/worksheets/sheet1.xml", utf8(sheet(" ".repeat(ListingLimits.UNPACKED_BYTES)))));
    Map<String, byte[]> many = plain();
    for (int i = 0; i < ListingLimits.PARTS; i++) {
      many.put("extra" + i, new byte[] {1});
    }
    files.put("many-parts.xlsx", zip(many));
    byte[] nested = zip(Map.of("zeros", new byte[20_000_000]));
    files.put("nested-zips.xlsx", zip(Map.of("a.zip", nested, "b.zip", nested)));
    files.put("list-in-a-zip.zip", zip(Map.of("list.xlsx", zip(plain()))));
    files.put("too-large.xlsx", new byte[ListingLimits.FILE_BYTES + 1]);
    files.put("too-large.csv", utf8("STATE,AGENCY\n" + "x".repeat(ListingLimits.FILE_BYTES)));
    byte[] lying = zip(plain());
    int end = lastEntry(lying);
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(end + 24, 7);
    files.put("lying-size-small.xlsx", lying);
    byte[] huge = zip(plain());
    ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(end + 24, Integer.MAX_VALUE);
    files.put("lying-size-large.xlsx", huge);
  }

  /** Where the entry of the sheet stands in the directory of a list. */
  private static int lastEntry(byte[] zip) {
    for (int at = zip.length - 4; at >= 0; at--) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        return at;
      }
    }
    throw new AssertionError("a zip without a directory");
  }

  private void addReferences() {
    String lol = "<!DOCTYPE sst [<!ENTITY a \"FLORIDA\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>";
    String file = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String remote = "<!DOCTYPE sst SYSTEM \"" + outside + "\">";
    Map<String, String> types = Map.of("entities", lol, "file", file, "remote", remote);
    types.forEach((name, type) -> {
      files.put(
          name + "-in-strings.xlsx",
          with("xl/sharedStrings.xml", utf8(type + "<sst><si><t>&b;&x;</t></si></sst>")));
      files.put(name + "-in-book.xlsx", with("xl/workbook.xml", utf8(type + "<workbook/>")));
      files.put(
          name + "-in-sheet.xlsx",
          with("xl/worksheets/sheet1.xml", utf8(type + sheet(HEADER + ROW))));
    });
    files.put(
        "external-sheet.xlsx",
        with(
            "xl/_rels/workbook.xml.rels",
            utf8(
                "<R><Relationship Id=\"a\" TargetMode=\"External\" Target=\""
                    + outside
                    + "\"/></R>")));
    files.put(
        "sheet-out-of-the-file.xlsx",
        with(
            "xl/_rels/workbook.xml.rels",
            utf8("<R><Relationship Id=\"a\" Target=\"../../../../etc/passwd\"/></R>")));
    files.put(
        "remote-page.html",
        utf8(
            "<!DOCTYPE html SYSTEM \"%s\"><base href=\"%s\"><img src=\"%s\"><iframe src=\"%s\">"
                .formatted(outside, outside, outside, outside)));
  }

  private void addBroken() {
    byte[] whole = zip(plain());
    files.put("empty.xlsx", new byte[0]);
    files.put("signature-alone.xlsx", new byte[] {'P', 'K', 3, 4});
    files.put("half.xlsx", Arrays.copyOf(whole, whole.length / 2));
    files.put("without-directory.xlsx", Arrays.copyOf(whole, whole.length - 30));
    files.put("half-a-sheet.xlsx", with("xl/worksheets/sheet1.xml", utf8("<worksheet><sheetDa")));
    files.put("no-sheets.xlsx", zip(Map.of("[Content_Types].xml", utf8("<Types/>"))));
    files.put("headings-alone.xlsx", with("xl/worksheets/sheet1.xml", utf8(sheet(HEADER))));
  }

  private void addOthers() {
    files.put("old-format.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
    files.put("document.pdf", utf8("%PDF-1.7"));
    files.put("sentence.csv", utf8("just a sentence"));
    files.put("program.csv", utf8("MZ\0\0\0This program cannot be run in DOS mode"));
    files.put("utf16.csv", SIGNED.getBytes(StandardCharsets.UTF_16));
    files.put("zeros.csv", new byte[1_000_000]);
  }

  private void addOddSheets() {
    files.put("traversal.xlsx", with("../../../evil.xml", utf8("<x/>")));
    files.put("absolute.xlsx", with("/evil.xml", utf8("<x/>")));
    files.put("macros.xlsm", with("xl/vbaProject.bin", utf8("Sub AutoOpen()")));
    files.put("embedded.xlsx", with("xl/embeddings/nested.xlsx", zip(plain())));
    files.put(
        "formulas.xlsx",
        with(
            "xl/worksheets/sheet1.xml",
            utf8(
                sheet(
                    HEADER
                        + ROW
                        + "<row r=\"9999999\"><c r=\"ZZZ1\"><v>1</v></c>"
                        + "<c r=\"A3\" t=\"s\"><v>77</v></c><c r=\"B3\" t=\"str\"><f>WEBSERVICE(\""
                        + outside
                        + "\")</f><v>x</v></c></row>"))));
    files.put("giant-text.xlsx", giantText());
    files.put("links-over-all.xlsx", linksOverAll());
  }

  /** One text of five million characters in a hundred thousand cells. */
  private static byte[] giantText() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 2; i < 100_000; i++) {
      rows.append("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>");
    }
    return zip(
        parts(sheet(rows.toString()), "<sst><si><t>" + "y".repeat(5_000_000) + "</t></si></sst>"));
  }

  /** A hundred thousand links, each of which spans as many rows. */
  private static byte[] linksOverAll() {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns:r=\"r\"><sheetData>" + HEADER);
    sheet.repeat("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>", 99_990);
    sheet.append("</sheetData><hyperlinks>");
    sheet.repeat("<hyperlink ref=\"A2:B99999\" r:id=\"l\"/>", 100_000);
    Map<String, byte[]> parts = plain();
    parts.put(
        "xl/worksheets/sheet1.xml", utf8(sheet.append("</hyperlinks></worksheet>").toString()));
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels",
        utf8("<R><Relationship Id=\"l\" Target=\"https://www.ice.gov/moa.pdf\"/></R>"));
    return zip(parts);
  }

  private void addTexts() {
    files.put("quotes.csv", utf8("\"".repeat(3_000_000)));
    files.put("commas.csv", utf8("STATE,AGENCY\n" + ",".repeat(5_000_000)));
    files.put("bars.csv", utf8("STATE|AGENCY\n" + "|".repeat(5_000_000)));
    files.put("open-quotes.csv", utf8("STATE\tAGENCY\n" + "FL\t\"".repeat(90_000)));
    files.put("brackets.csv", utf8("STATE,AGENCY\nFL," + "(".repeat(4_000_000)));
    files.put("open-cells.html", utf8("<table>" + "<tr><td>".repeat(200_000)));
    files.put("deep.html", utf8("<b>".repeat(300_000) + "<tr><td>STATE<td>AGENCY"));
    files.put(
        "repeated-rows.csv", utf8("STATE,AGENCY\n" + "A,B\n".repeat(ListingLimits.FILE_ROWS - 1)));
    files.put(
        "too-many-rows.csv", utf8("STATE,AGENCY\n" + "A,B\n".repeat(ListingLimits.FILE_ROWS + 1)));
    StringBuilder rows = new StringBuilder(HEADER);
    rows.repeat("<row><c t=\"s\"><v>0</v></c></row>", ListingLimits.FILE_ROWS + 1);
    files.put(
        "too-many-rows.xlsx", zip(parts(sheet(rows.toString()), "<sst><si><t>A</t></si></sst>")));
    files.put(
        "formulas-as-texts.csv",
        utf8(
            SIGNED
                + "FLORIDA,=cmd|' /C calc'!A0,Task Force Model,2025-02-30,javascript:alert(1)\n"));
    files.put("long-row.csv", utf8(SIGNED + "FLORIDA," + "A".repeat(2_000_000) + ",x,y,z\n"));
  }

  /** Parts of a small list; each kind of attack exchanges or adds some. */
  private static Map<String, byte[]> parts(String sheet, String strings) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        utf8("<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        utf8("<R><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></R>"));
    parts.put("xl/sharedStrings.xml", utf8(strings));
    parts.put("xl/worksheets/sheet1.xml", utf8(sheet));
    return parts;
  }

  static Map<String, byte[]> plain() {
    return parts(sheet(HEADER + ROW), "<sst><si><t>FLORIDA</t></si></sst>");
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static byte[] with(String name, byte[] content) {
    Map<String, byte[]> parts = plain();
    parts.put(name, content);
    return zip(parts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
