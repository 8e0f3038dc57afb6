package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetListTest {
  private final ListFiles reader = new ListFiles();

  @TempDir Path folder;

  @Test
  void a_list_with_dates_and_urls_as_text_is_read_row_by_row() throws Exception {
    Path file =
        workbook(book -> {
          var sheet = book.createSheet("Sheet1");
          fill(
              sheet.createRow(0),
              "STATE",
              "LAW ENFORCEMENT AGENCY",
              "SUPPORT TYPE",
              "SIGNED",
              "MOA");
          fill(
              sheet.createRow(1),
              "ALABAMA",
              "Anywhere County Sheriff's Office ",
              "Jail Enforcement Model",
              "2020-06-09",
              "https://example.org/287gJEM_ anywhereAL.pdf");
          fill(book.createSheet("Sheet2").createRow(0), "left over");
        });

    assertThat(reader.read(file).rows())
        .containsExactly(
            new ListingRow(
                "list.xlsx",
                2,
                "ALABAMA",
                "Anywhere County Sheriff's Office",
                null,
                null,
                "Jail Enforcement Model",
                "2020-06-09",
                "https://example.org/287gJEM_ anywhereAL.pdf",
                null));
  }

  @Test
  void a_list_with_dates_as_numbers_and_urls_behind_its_cells_is_read() throws Exception {
    Path file =
        workbook(book -> {
          var sheet = book.createSheet("participating");
          fill(
              sheet.createRow(0),
              "STATE",
              "LAW ENFORCEMENT AGENCY ",
              "TYPE",
              "SUPPORT TYPE",
              "SIGNED",
              "MOA",
              "ADDENDUM");
          fill(
              sheet.createRow(1),
              "MCHIGAN",
              "Elsewhere  County SO",
              "County",
              "Jail Enforcment Model",
              "",
              "link",
              "link");
          // blank rows inside and at the end
          sheet.createRow(2).createCell(1);
          fill(
              sheet.createRow(8),
              "FLORIDA",
              "City of Nowhere",
              "Muncipality",
              "Task Force Model",
              "7/72025",
              "link pending");
          fill(sheet.createRow(9), "", " ", "");
          var day = book.createCellStyle();
          day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("m/d/yyyy"));
          var signed = sheet.getRow(1).getCell(4);
          signed.setCellStyle(day);
          signed.setCellValue(LocalDate.of(2020, 6, 9));
          link(sheet.getRow(1).getCell(5), "https://www.ice.gov/doclib/a%20b.pdf");
          link(sheet.getRow(1).getCell(6), "https://www.ice.gov/doclib/addendum.pdf");
        });

    assertThat(reader.read(file).rows())
        .containsExactly(
            new ListingRow(
                "list.xlsx",
                2,
                "MCHIGAN",
                "Elsewhere County SO",
                "County",
                null,
                "Jail Enforcment Model",
                "2020-06-09",
                "https://www.ice.gov/doclib/a%20b.pdf",
                "https://www.ice.gov/doclib/addendum.pdf"),
            new ListingRow(
                "list.xlsx",
                9,
                "FLORIDA",
                "City of Nowhere",
                "Muncipality",
                null,
                "Task Force Model",
                "7/72025",
                "link pending",
                null));
  }

  @Test
  void columns_are_found_by_their_headings_wherever_they_stand() throws Exception {
    Path file =
        workbook(book -> {
          fill(book.createSheet("notes").createRow(0), "nothing", "here");
          var sheet = book.createSheet("list");
          fill(sheet.createRow(2), " COUNTY\u00a0", "Law  Enforcement Agency ", "state", "MOA");
          fill(sheet.createRow(3), "Clay County", " Clay\u00a0 County SO ", "FLORIDA", "link");
          fill(sheet.createRow(5), " ", " ", "", "\u00a0");
          fill(sheet.createRow(8), "", "Bay County SO", "FLORIDA", "link pending");
          sheet.getRow(8).getCell(0).setCellErrorValue(FormulaError.NA.getCode());
          link(sheet.getRow(3).getCell(3), "https://www.ice.gov/clay.pdf");
          var mail = book.getCreationHelper().createHyperlink(HyperlinkType.EMAIL);
          mail.setAddress("mailto:office@example.org");
          sheet.getRow(8).getCell(1).setHyperlink(mail);
        });

    assertThat(reader.read(file).rows())
        .containsExactly(
            row(4, "Clay County SO", "Clay County", "https://www.ice.gov/clay.pdf"),
            row(9, "Bay County SO", null, "link pending"));
  }

  @Test
  void a_bad_cell_costs_no_row_and_what_is_not_read_is_remarked() throws Exception {
    Path file =
        workbook(book -> {
          var sheet = book.createSheet("list");
          fill(sheet.createRow(0), "STATE ", "AGENCY", "SIGNED", "REMARKS", "State");
          fill(sheet.createRow(1), "", "Clay County\nSO", "", "x");
          sheet.getRow(1).getCell(2).setCellValue(1_141_525);
          fill(sheet.createRow(2), "FLORIDA", "x".repeat(5_000), "soon");
          fill(book.createSheet("Sheet2").createRow(0), "left over");
        });

    ReadList list = reader.read(file);

    assertThat(list.rows())
        .extracting(ListingRow::state, ListingRow::signed)
        .containsExactly(tuple("", "5025-05-21"), tuple("FLORIDA", "soon"));
    assertThat(list.rows().getFirst().agency()).isEqualTo("Clay County SO");
    assertThat(list.remarks())
        .extracting(ListRemark::kind, ListRemark::row, ListRemark::column)
        .containsExactlyInAnyOrder(
            tuple(ListRemark.Kind.COLUMN_IGNORED, 1, null),
            tuple(ListRemark.Kind.COLUMN_TWICE, 1, null),
            tuple(ListRemark.Kind.LINE_BREAK, 2, "LAW ENFORCEMENT AGENCY"),
            tuple(ListRemark.Kind.CELL_CUT, 3, "LAW ENFORCEMENT AGENCY"),
            tuple(ListRemark.Kind.SHEET_IGNORED, 0, null));
    assertThat(list.remarks().get(2).message())
        .isEqualTo(
            "sheet list, row 2, LAW ENFORCEMENT AGENCY, found \"Clay County SO\": a line break in"
                + " the cell, read as a space");
  }

  @Test
  void cells_are_read_as_another_library_reads_them() throws Exception {
    Path file =
        workbook(book -> {
          var sheet = book.createSheet("list");
          fill(sheet.createRow(0), "STATE", "AGENCY", "SIGNED", "MOA");
          for (int i = 1; i < 200; i++) {
            fill(sheet.createRow(i), "STATE " + i % 7, "Agency & <Co> \"" + i + "\"", "", "link");
            sheet.getRow(i).getCell(2).setCellValue(45_000 + i);
            link(sheet.getRow(i).getCell(3), "https://example.org/?a=1&b=" + i);
          }
        });

    List<ListingRow> rows = reader.read(file).rows();

    try (var book = new XSSFWorkbook(file.toFile())) {
      var sheet = book.getSheetAt(0);
      assertThat(rows).hasSize(199);
      for (ListingRow row : rows) {
        Row other = sheet.getRow(row.row() - 1);
        assertThat(row.state()).isEqualTo(other.getCell(0).getStringCellValue());
        assertThat(row.agency()).isEqualTo(other.getCell(1).getStringCellValue());
        assertThat(row.signed())
            .isEqualTo(
                DateUtil.getLocalDateTime(other.getCell(2).getNumericCellValue())
                    .toLocalDate()
                    .toString());
        assertThat(row.moa()).isEqualTo(other.getCell(3).getHyperlink().getAddress());
      }
    }
  }

  @Test
  void only_a_file_that_a_person_has_saved_tells_its_day() throws Exception {
    Path file =
        workbook(book -> {
          fill(book.createSheet().createRow(0), "STATE", "AGENCY");
          var properties = book.getProperties().getCoreProperties();
          properties.setCreated(Optional.of(Date.from(Instant.parse("2025-02-15T19:41:07Z"))));
          properties.setModified(Optional.of(Date.from(Instant.parse("2025-05-02T01:29:09Z"))));
        });

    assertThat(reader.read(file).saved()).isEqualTo("2025-05-01");
    Path converted =
        workbook(book -> {
          fill(book.createSheet().createRow(0), "STATE", "AGENCY");
          var properties = book.getProperties().getCoreProperties();
          properties.setCreated(Optional.of(Date.from(Instant.parse("2025-05-02T01:29:09Z"))));
          properties.setModified(Optional.of(Date.from(Instant.parse("2025-05-02T01:29:09Z"))));
        });
    assertThat(reader.read(converted).saved()).isNull();
  }

  @Test
  void a_spreadsheet_without_the_headings_is_refused() throws Exception {
    Path file = workbook(book -> fill(book.createSheet().createRow(0), "NAME", "PHONE"));

    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(ListingException.class)
        .hasMessageContaining("list.xlsx")
        .hasMessageContaining("LAW ENFORCEMENT AGENCY");
  }

  @Test
  void files_that_are_no_spreadsheets_are_refused_by_name() throws Exception {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "nothing");
    Path cut = folder.resolve("cut.xlsx");
    byte[] whole =
        Files.readAllBytes(
            workbook(book -> fill(book.createSheet().createRow(0), "STATE", "AGENCY")));
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

    for (Path file : List.of(text, cut, folder.resolve("missing.xlsx"))) {
      assertThatThrownBy(() -> reader.read(file))
          .isInstanceOf(ListingException.class)
          .hasMessageStartingWith(file.getFileName().toString());
    }
  }

  @Test
  void a_zip_with_too_many_entries_is_refused() throws Exception {
    Path bomb = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 0; i < 200; i++) {
        zip.putNextEntry(new ZipEntry("entry" + i + ".xml"));
        zip.write('x');
      }
    }

    assertThatThrownBy(() -> reader.read(bomb)).isInstanceOf(ListingException.class);
  }

  private Path workbook(Consumer<XSSFWorkbook> content) throws IOException {
    Path file = folder.resolve("list.xlsx");
    try (var book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(book);
      book.write(out);
    }
    return file;
  }

  private static void fill(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  private static void link(Cell cell, String url) {
    var link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress(url);
    cell.setHyperlink(link);
  }

  private static ListingRow row(int number, String agency, @Nullable String county, String moa) {
    return new ListingRow(
        "list.xlsx", number, "FLORIDA", agency, null, county, null, null, moa, null);
  }
}
