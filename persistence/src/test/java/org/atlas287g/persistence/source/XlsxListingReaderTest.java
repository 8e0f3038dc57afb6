package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxListingReaderTest {
  private final XlsxListingReader reader = new XlsxListingReader();

  @TempDir Path folder;

  @Test
  void the_list_of_june_2024_is_read_with_its_addresses() throws Exception {
    List<ListingRow> rows = reader.read(fixture("ParticipatingEntities-20240603163133.xlsx"));

    assertThat(rows).hasSize(136);
    assertThat(rows.getFirst())
        .isEqualTo(
            new ListingRow(
                "ParticipatingEntities-20240603163133.xlsx",
                2,
                "ALABAMA",
                "Etowah County Sheriff's Office",
                null,
                null,
                "Jail Enforcement Model",
                "2020-06-09",
                "https://web.archive.org/web/20240603163133/https://www.ice.gov/doclib/287gMOA/"
                    + "287gJEM_ etowahCoAL_06-09-2020.pdf",
                null));
  }

  @Test
  void the_list_of_february_2025_is_read_with_dates_and_links_behind_its_cells() throws Exception {
    List<ListingRow> rows = reader.read(fixture("participatingAgencies-20250221214937.xlsx"));

    assertThat(rows.getFirst().signed()).isEqualTo("2020-06-09");
    assertThat(rows.getFirst().type()).isEqualTo("County");
    assertThat(rows.getFirst().moa())
        .isEqualTo("https://www.ice.gov/doclib/287gMOA/287gJEM_%20etowahCoAL_06-09-2020.pdf");
    assertThat(rows).hasSize(151).allSatisfy(row -> assertThat(row.signed()).matches("\\d{4}-.*"));
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
          var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
          link.setAddress("https://www.ice.gov/clay.pdf");
          sheet.getRow(3).getCell(3).setHyperlink(link);
          var mail = book.getCreationHelper().createHyperlink(HyperlinkType.EMAIL);
          mail.setAddress("mailto:office@example.org");
          sheet.getRow(8).getCell(1).setHyperlink(mail);
        });

    assertThat(reader.read(file))
        .containsExactly(
            row(4, "Clay County SO", "Clay County", "https://www.ice.gov/clay.pdf"),
            row(9, "Bay County SO", null, "link pending"));
  }

  @Test
  void a_row_without_a_state_is_refused_by_row_and_column() throws Exception {
    Path file =
        workbook(book -> {
          var sheet = book.createSheet();
          fill(sheet.createRow(0), "STATE", "AGENCY");
          fill(sheet.createRow(1), "", "Clay County SO");
        });

    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(ListingException.class)
        .hasMessage(
            "list.xlsx, row 2, column STATE: found \"\", expected the name or postal code of a"
                + " U.S. state");
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
    Path text = Files.writeString(folder.resolve("text.xlsx"), "STATE,AGENCY");
    Path cut = folder.resolve("cut.xlsx");
    byte[] whole = Files.readAllBytes(fixture("ParticipatingEntities-20240603163133.xlsx"));
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

  @Test
  void only_names_that_end_in_xlsx_are_for_this_reader() {
    assertThat(reader.reads(Path.of("List.XLSX"))).isTrue();
    assertThat(reader.reads(Path.of("list.csv"))).isFalse();
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

  private static ListingRow row(int number, String agency, @Nullable String county, String moa) {
    return new ListingRow(
        "list.xlsx", number, "FLORIDA", agency, null, county, null, null, moa, null);
  }

  private static Path fixture(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(XlsxListingReaderTest.class.getResource("/lists/" + name)).toURI());
  }
}
