package org.atlas287g.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.LinkState;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DocumentLink;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.AgreementDocument;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.language.Languages;
import org.junit.jupiter.api.Test;

/** What a table holds of a record, and how a spreadsheet sees it. */
class RecordTableTest {
  private static final Revision REVISION =
      new Revision(7, LocalDate.of(2025, 2, 12), true, Instant.EPOCH);
  private static final AgencyReference AGENCY =
      new AgencyReference(
          "al-mccoy-county-sheriffs-office",
          "McCoy County Sheriff\u2019s Office",
          StateCode.AL,
          AgencyLevel.COUNTY);
  private static final AgreementDocument AGREEMENT =
      new AgreementDocument(
          12,
          AGENCY,
          StateCode.AL,
          SupportModel.JEM,
          "Jail Enforcement Model",
          "=JEM(1)",
          LocalDate.of(2020, 6, 9),
          "6/9/20",
          AgreementStatus.TERMINATED,
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2020, 6, 9),
          LocalDate.of(2024, 1, 31),
          List.of(
              new DocumentLink(
                  Document.Kind.MOA,
                  URI.create("https://example.org/a%20b?c=d&e"),
                  LinkState.BROKEN,
                  Instant.parse("2026-11-20T00:00:00Z"),
                  Instant.parse("2026-11-12T00:00:00Z"),
                  URI.create("https://web.archive.org/web/20200609/https://example.org/")),
              new DocumentLink(
                  Document.Kind.ADDENDUM, null, LinkState.NO_ADDRESS, null, null, null),
              new DocumentLink(
                  Document.Kind.ADDENDUM,
                  URI.create("https://example.org/second"),
                  LinkState.UNCHECKED,
                  null,
                  null,
                  null),
              new DocumentLink(Document.Kind.NOTICE, null, LinkState.NO_ADDRESS, null, null, null)),
          false,
          List.of(new CountyFips("01001"), new CountyFips("01003")),
          List.of("Autauga County", "Baldwin County"),
          "ICE, \"list\"",
          "a\nb",
          Known.fromList(LocalDate.of(2025, 2, 12), true));
  private static final MeetingDocument MEETING =
      new MeetingDocument(
          3,
          "@McCoy",
          AGENCY,
          LocalDate.of(2024, 10, 1),
          ZoneId.of("America/Chicago"),
          2025,
          MeetingFormat.HYBRID,
          SupportModel.WSO,
          MeetingStatus.HELD,
          "Notice",
          new MeetingDraft.Notice(
              LocalTime.of(18, 30),
              ZoneId.of("America/Chicago"),
              "Court House",
              URI.create("https://example.org/attend"),
              LocalDateTime.of(2024, 9, 24, 17, 0),
              "Clerk",
              URI.create("http://example.org/minutes"),
              "-note"),
          Known.fromEditor(LocalDate.of(2026, 11, 24)));

  /** The column of each component that has another name there, or none for a stated reason. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("AgreementDocument.documents", "more_documents"),
          Map.entry("AgreementDraft.listedFrom", "in_force_from"),
          Map.entry("AgreementDocument.counties", "county_fips"),
          Map.entry("AgreementDocument.countyNames", "counties"),
          Map.entry("DocumentLink.url", "moa"),
          Map.entry("DocumentLink.linkState", "moa_link_state"),
          Map.entry("DocumentLink.checkedAt", "moa_checked_at"),
          Map.entry("DocumentLink.brokenSince", "moa_broken_since"),
          Map.entry("DocumentLink.archive", "moa_archive"),
          Map.entry("AgencyReference.name", "agency"),
          Map.entry("AgencyReference.slug", "agency_slug"),
          Map.entry("AgreementDraft.documents", "moa"),
          Map.entry("Notice.start", "starts_at"),
          Map.entry("Notice.zone", "time_zone"),
          Map.entry("AgreementDocument.known", "known_day"),
          Map.entry("MeetingDocument.known", "known_day"),
          Map.entry("Known.day", "known_day"),
          Map.entry("Known.origin", "known_origin"),
          Map.entry("Known.inferred", "list_date_inferred"));

  private static final Map<String, String> NO_COLUMN =
      Map.of(
          "MeetingDocument.notice", "its parts are columns",
          "MeetingDraft.notice", "its parts are columns",
          "MeetingDocument.zone", "in the files where a notice tells it; else it is the state's",
          "DocumentLink.kind", "each has columns of its own, or is named in more_documents");

  @Test
  void everyComponentOfAnAgreementIsAColumn_orIsLeftOutForAReason() {
    assertCovers(
        AgreementTable.TABLE,
        AgreementDocument.class,
        AgencyReference.class,
        DocumentLink.class,
        AgreementDraft.class,
        Known.class);
  }

  @Test
  void everyComponentOfAMeetingIsAColumn_orIsLeftOutForAReason() {
    assertCovers(
        MeetingTable.TABLE,
        MeetingDocument.class,
        AgencyReference.class,
        MeetingDraft.class,
        MeetingDraft.Notice.class,
        Known.class);
  }

  @Test
  void textOfAnAgreementIsGuardedAndReadBack() throws IOException {
    assertThat(csv(AgreementTable.TABLE, AGREEMENT))
        .containsOnly(
            Map.entry("state", "AL"),
            Map.entry("agency", "McCoy County Sheriff\u2019s Office"),
            Map.entry("agency_slug", "al-mccoy-county-sheriffs-office"),
            Map.entry("model", "JEM"),
            Map.entry("model_name", "Jail Enforcement Model"),
            Map.entry("signed", "2020-06-09"),
            Map.entry("status", "TERMINATED"),
            Map.entry("statewide", "false"),
            Map.entry("county_fips", "01001 01003"),
            Map.entry("counties", "Autauga County; Baldwin County"),
            Map.entry("moa", "https://example.org/a%20b?c=d&e"),
            Map.entry("addendum", ""),
            Map.entry("source", "ICE, \"list\""),
            Map.entry("id", "12"),
            Map.entry("level", "COUNTY"),
            Map.entry("model_as_printed", "'=JEM(1)"),
            Map.entry("signed_as_printed", "6/9/20"),
            Map.entry("ended", "2024-01-31"),
            Map.entry("moa_link_state", "BROKEN"),
            Map.entry("moa_checked_at", "2026-11-20T00:00:00Z"),
            Map.entry("moa_broken_since", "2026-11-12T00:00:00Z"),
            Map.entry("moa_archive", "https://web.archive.org/web/20200609/https://example.org/"),
            Map.entry("addendum_link_state", "NO_ADDRESS"),
            Map.entry("addendum_checked_at", ""),
            Map.entry("addendum_broken_since", ""),
            Map.entry("addendum_archive", ""),
            Map.entry("note", "a\nb"),
            Map.entry("list_date", "2025-02-12"),
            Map.entry("list_date_inferred", "true"),
            Map.entry("known_origin", "LIST"),
            Map.entry("known_day", "2025-02-12"),
            Map.entry("in_force_from", "2020-06-09"),
            Map.entry("in_force_until", "2024-01-31"),
            Map.entry("more_documents", "ADDENDUM https://example.org/second; NOTICE"));
  }

  @Test
  void textOfAMeetingHoldsWhatTheNoticeAdds() throws IOException {
    assertThat(csv(MeetingTable.TABLE, MEETING))
        .containsEntry("name_as_printed", "'@McCoy")
        .containsEntry("starts_at", "2024-10-01T18:30")
        .containsEntry("time_zone", "America/Chicago")
        .containsEntry("question_deadline", "2024-09-24T17:00")
        .containsEntry("contact", "Clerk")
        .containsEntry("note", "'-note")
        .containsEntry("fiscal_year", "2025");
  }

  @Test
  void rowOfAnEditor_hasItsOwnDay_andNoneOfAList() throws IOException {
    assertThat(csv(MeetingTable.TABLE, MEETING))
        .containsEntry("list_date", "")
        .containsEntry("list_date_inferred", "")
        .containsEntry("known_origin", "EDITOR")
        .containsEntry("known_day", "2026-11-24");
  }

  @Test
  void fileIsNamedAfterTheNewestDay_andSaysUntilWhenEditorsChangedSomething() {
    Revision edited =
        new Revision(8, LocalDate.of(2025, 2, 12), true, LocalDate.of(2026, 11, 24), Instant.EPOCH);
    assertThat(AgreementTable.TABLE.fileName(REVISION)).isEqualTo("287g-agreements-2025-02-12");
    assertThat(AgreementTable.TABLE.fileName(edited)).isEqualTo("287g-agreements-2026-11-24");
    assertThat(AboutRows.of(RecordQuery.all(RecordList.AGREEMENTS), 1, edited, "https://a.example"))
        .contains(
            new AboutRows.Row(
                "Editors’ changes until · Cambios editoriales hasta", LocalDate.of(2026, 11, 24)));
  }

  @Test
  void workbookHoldsTheCellsOfTheText_inTheirTypes() throws IOException {
    try (XSSFWorkbook book = workbook(AgreementTable.TABLE, RecordList.AGREEMENTS, AGREEMENT)) {
      Map<String, Cell> cells = cells(book.getSheet("agreements"));
      csv(AgreementTable.TABLE, AGREEMENT)
          .forEach((column, text) -> {
            Cell cell = cells.get(column);
            assertThat(cell == null ? "" : shown(cell))
                .as(column)
                .isEqualTo(column.equals("model_as_printed") ? "=JEM(1)" : text);
          });
      assertThat(cell(cells, "model_as_printed").getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(cells, "county_fips").getCellType()).isEqualTo(CellType.STRING);
      assertThat(DateUtil.isCellDateFormatted(cell(cells, "signed"))).isTrue();
      assertThat(cell(cells, "moa").getHyperlink().getAddress())
          .isEqualTo("https://example.org/a%20b?c=d&e");
    }
  }

  @Test
  void workbookOfMeetingsHasItsLinksAndTimes() throws IOException {
    try (XSSFWorkbook book = workbook(MeetingTable.TABLE, RecordList.MEETINGS, MEETING)) {
      Map<String, Cell> cells = cells(book.getSheet("meetings"));
      assertThat(cell(cells, "link").getHyperlink().getAddress())
          .isEqualTo("https://example.org/attend");
      assertThat(cell(cells, "minutes").getHyperlink().getAddress())
          .isEqualTo("http://example.org/minutes");
      assertThat(cell(cells, "starts_at").getLocalDateTimeCellValue())
          .isEqualTo("2024-10-01T18:30:00");
      assertThat(cell(cells, "note").getStringCellValue()).isEqualTo("-note");
    }
  }

  @Test
  void workbookSaysWhatItIs() throws IOException {
    try (XSSFWorkbook book = workbook(AgreementTable.TABLE, RecordList.AGREEMENTS, AGREEMENT)) {
      Sheet about = book.getSheet("about");
      assertThat(about)
          .extracting(row -> row.getCell(0).getStringCellValue(), row -> shown(row.getCell(1)))
          .contains(
              tuple("Date of the newest list · Fecha de la lista más reciente", "2025-02-12"),
              tuple("Rows · Filas", "1"),
              tuple("Selection · Selección", "q = McCoy; sort = -signed"),
              tuple(
                  "This selection today · Esta selección hoy",
                  "https://atlas.example/api/v1/agreements.xlsx?q=McCoy&sort=-signed"));
      assertThat(about).anySatisfy(row -> assertThat(shown(row.getCell(1))).startsWith("Inferred"));
      Sheet rows = book.getSheet("agreements");
      assertThat(rows.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
    }
  }

  @Test
  void workbookSaysWhatItsColumnsMean() throws IOException {
    try (XSSFWorkbook book = workbook(AgreementTable.TABLE, RecordList.AGREEMENTS, AGREEMENT)) {
      Sheet dictionary = book.getSheet("dictionary");
      assertThat(dictionary)
          .extracting(row -> row.getCell(1).getStringCellValue())
          .startsWith("field")
          .containsSubsequence(
              AgreementTable.TABLE.columns().stream().map(RecordTable.Column::name).toList());
      assertThat(dictionary.getRow(1).getCell(3).getStringCellValue())
          .isEqualTo("Postal code of the agency\u2019s state.");
    }
  }

  @Test
  void everyColumnIsInTheDictionary_inBothLanguages() {
    for (DataDictionary.Table table : DataDictionary.tables()) {
      for (DataDictionary.Field field : table.fields()) {
        String english = field.meaning(Locale.ENGLISH);
        assertThat(english).as(table.name() + " " + field.name()).endsWith(".");
        assertThat(field.meaning(Languages.SPANISH))
            .as(table.name() + " " + field.name())
            .endsWith(".")
            .isNotEqualTo(english);
      }
    }
    assertThat(DataDictionary.tables())
        .extracting(DataDictionary.Table::list)
        .containsExactlyInAnyOrder(RecordList.values());
  }

  @Test
  void namesOfAShapefilesColumns_areShortAndDiffer() {
    assertThat(CountyTable.TABLE.columns().stream().map(c -> CountyLayerFiles.shortName(c.name())))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("\\w{1,10}"));
  }

  @Test
  void sameRowsAreTheSameFile_howeverOftenItIsWritten() {
    List<String> tags =
        Stream.of(AGREEMENT, AGREEMENT)
            .map(row -> render(row, REVISION).hash())
            .distinct()
            .toList();
    assertThat(tags).hasSize(1);
    Revision next = new Revision(8, LocalDate.of(2025, 3, 1), false, Instant.EPOCH);
    assertThat(render(AGREEMENT, next).hash()).isNotEqualTo(tags.getFirst());
  }

  private static Representation render(AgreementDocument row, Revision revision) {
    return TableFormat.XLSX.render(
        AgreementTable.TABLE,
        List.of(row),
        revision,
        AboutRows.of(RecordQuery.all(RecordList.AGREEMENTS), 1, revision, "https://atlas.example"));
  }

  private static void assertCovers(RecordTable<?> table, Class<?>... records) {
    List<String> columns = table.columns().stream().map(RecordTable.Column::name).toList();
    for (Class<?> type : records) {
      Arrays.stream(type.getRecordComponents())
          .map(part -> type.getSimpleName() + "." + part.getName())
          .filter(part -> !NO_COLUMN.containsKey(part))
          .filter(part -> table.list() == RecordList.AGREEMENTS || !part.startsWith("DocumentLink"))
          .forEach(part ->
              assertThat(columns)
                  .as(part)
                  .contains(
                      COLUMNS.getOrDefault(part, snake(part.substring(part.indexOf('.') + 1)))));
    }
  }

  private static String snake(String name) {
    return name.replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
  }

  private static <T> Map<String, String> csv(RecordTable<T> table, T row) throws IOException {
    String text = CsvTable.write(table, List.of(row));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> records = format.parse(new StringReader(text)).getRecords();
    assertThat(records).hasSize(1);
    return records.getFirst().toMap();
  }

  private static <T> XSSFWorkbook workbook(RecordTable<T> table, RecordList list, T row)
      throws IOException {
    RecordQuery asked =
        new RecordQuery(
            list,
            "McCoy",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new SortOrder("signed", true),
            null,
            Part.ALL);
    return new XSSFWorkbook(
        new ByteArrayInputStream(
            XlsxTable.write(
                table, List.of(row), AboutRows.of(asked, 1, REVISION, "https://atlas.example"))));
  }

  private static Map<String, Cell> cells(Sheet sheet) {
    Row head = sheet.getRow(0);
    Map<String, Cell> cells = new HashMap<>();
    sheet
        .getRow(1)
        .forEach(cell -> cells.put(head.getCell(cell.getColumnIndex()).getStringCellValue(), cell));
    return cells;
  }

  private static Cell cell(Map<String, Cell> cells, String column) {
    return Objects.requireNonNull(cells.get(column), column);
  }

  /** A cell as the text of the same table prints it. */
  private static String shown(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
              : String.valueOf((long) cell.getNumericCellValue());
      case BLANK -> "";
      default -> throw new AssertionError(cell.getCellType());
    };
  }
}
