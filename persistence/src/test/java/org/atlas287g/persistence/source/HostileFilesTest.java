package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.ReadList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that somebody made to do harm, or that broke on their way. */
class HostileFilesTest {
  private static final int GENERATED = 500;

  /** Keeps a file that is never done with from holding up all tests; each takes seconds at most. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>STATE</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>AGENCY</t></is></c></row>";
  private static final String ROW =
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
          + "<c r=\"B2\" t=\"inlineStr\"><is><t>Clay County SO</t></is></c></row>";

  private final ListFiles reader = new ListFiles();

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

  private static Map<String, byte[]> plain() {
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

  @Test
  void the_file_that_the_others_are_made_of_is_read() throws ListingException {
    assertThat(reader.read("list.xlsx", zip(plain())).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo("FLORIDA"));
  }

  @Test
  void bombs_and_document_types_are_refused() {
    byte[] zeros = new byte[ListingLimits.UNPACKED_BYTES + 1];
    Map<String, byte[]> many = plain();
    for (int i = 0; i < ListingLimits.PARTS; i++) {
      many.put("extra" + i, new byte[] {1});
    }
    String lol = "<!DOCTYPE sst [<!ENTITY a \"FLORIDA\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    String outside = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String remote = "<!DOCTYPE sst SYSTEM \"http://192.0.2.1/evil.dtd\">";
    List<byte[]> files = new ArrayList<>();
    files.add(with("xl/media/zeros.bin", zeros));
    files.add(zip(many));
    for (String type : List.of(lol, outside, remote)) {
      files.add(with("xl/sharedStrings.xml", utf8(type + "<sst><si><t>&b;&x;</t></si></sst>")));
      files.add(with("xl/workbook.xml", utf8(type + "<workbook/>")));
      files.add(with("xl/worksheets/sheet1.xml", utf8(type + sheet(HEADER + ROW))));
    }
    files.add(new byte[ListingLimits.FILE_BYTES + 1]);
    files.forEach(file -> assertThat(isRefused(file)).isTrue());
  }

  @Test
  void other_formats_and_broken_files_are_refused() {
    byte[] whole = zip(plain());
    for (byte[] file :
        List.of(
            new byte[0],
            new byte[] {'P', 'K', 3, 4},
            Arrays.copyOf(whole, whole.length / 2),
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3},
            utf8("%PDF-1.7"),
            utf8("just a sentence"),
            zip(Map.of("inner.zip", whole)),
            zip(Map.of("[Content_Types].xml", utf8("<Types/>"))))) {
      assertThat(isRefused(file)).isTrue();
    }
  }

  @Test
  void what_cannot_do_harm_is_passed_over() throws ListingException {
    Map<String, byte[]> parts = plain();
    parts.put("../../../evil.xml", utf8("<x/>"));
    parts.put("/etc/evil.xml", utf8("<x/>"));
    parts.put("xl/vbaProject.bin", utf8("Sub AutoOpen()"));
    parts.put("xl/embeddings/nested.xlsx", zip(plain()));
    parts.put(
        "xl/worksheets/sheet1.xml",
        utf8(
            sheet(
                HEADER
                    + ROW
                    + "<row r=\"9999999\"><c r=\"ZZZ1\"><v>1</v></c><c r=\"A3\" t=\"s\"><v>77</v></c>"
                    + "<c r=\"B3\" t=\"str\"><f>WEBSERVICE(\"http://192.0.2.1\")</f><v>x</v></c>"
                    + "</row>")));

    assertThat(reader.read("list.xlsx", zip(parts)).rows())
        .extracting(row -> row.agency())
        .containsExactly("Clay County SO", "x");
  }

  @Test
  void one_giant_text_in_a_hundred_thousand_cells_is_read_in_bounded_time() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 2; i < 100_000; i++) {
      rows.append("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>");
    }
    byte[] file =
        zip(
            parts(
                sheet(rows.toString()),
                "<sst><si><t>" + "y".repeat(5_000_000) + "</t></si></sst>"));
    assertSafe(file);
  }

  @Test
  void too_many_rows_are_refused() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i <= ListingLimits.FILE_ROWS; i++) {
      rows.append("<row><c t=\"s\"><v>0</v></c></row>");
    }
    assertThat(isRefused(zip(parts(sheet(rows.toString()), "<sst><si><t>A</t></si></sst>"))))
        .isTrue();
    assertThat(isRefused(utf8("STATE,AGENCY\n" + "A,B\n".repeat(ListingLimits.FILE_ROWS + 1))))
        .isTrue();
  }

  @Test
  void long_texts_are_read_in_bounded_time() {
    for (String text :
        List.of(
            "\"".repeat(3_000_000),
            "STATE,AGENCY\n" + ",".repeat(5_000_000),
            "STATE|AGENCY\n" + "|".repeat(5_000_000),
            "STATE\tAGENCY\n" + "FL\t\"".repeat(90_000),
            "<table>" + "<tr><td>".repeat(200_000),
            "<b>".repeat(300_000) + "<tr><td>STATE<td>AGENCY",
            "STATE,AGENCY\nFL," + "(".repeat(4_000_000))) {
      assertSafe(utf8(text));
    }
  }

  @Test
  void files_with_random_damage_are_read_or_refused() {
    Random random = new Random(287);
    byte[] whole = zip(plain());
    for (int i = 0; i < GENERATED; i++) {
      byte[] damaged = i % 2 == 0 ? damage(whole, random) : zip(damagedParts(random));
      assertSafe(damaged);
    }
  }

  private static Map<String, byte[]> damagedParts(Random random) {
    Map<String, byte[]> parts = plain();
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    parts.computeIfPresent(name, (_, part) -> damage(part, random));
    return parts;
  }

  private static byte[] damage(byte[] content, Random random) {
    byte[] damaged = content.clone();
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    boolean cut = random.nextInt(4) == 0;
    return cut ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
  }

  private void assertSafe(byte[] file) {
    Assertions.assertTimeoutPreemptively(LONGEST, () -> isRefused(file));
  }

  /** Whether a file is refused in words; anything else but a list fails the test. */
  private boolean isRefused(byte[] file) {
    try {
      ReadList list = reader.read("hostile", file);
      assertThat(list.rows().size()).isLessThanOrEqualTo(ListingLimits.FILE_ROWS);
      return false;
    } catch (ListingException refused) {
      assertThat(refused).hasMessageStartingWith("hostile");
      return true;
    } catch (RuntimeException | Error bug) {
      return fail("neither read nor refused", bug);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> parts) {
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
