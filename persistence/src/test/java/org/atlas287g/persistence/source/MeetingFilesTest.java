package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.atlas287g.domain.listing.ReadList;
import org.junit.jupiter.api.Test;

/** Lists of meetings in files of all forms. */
class MeetingFilesTest {
  private final ListFiles reader = new ListFiles();

  private List<ReadList> read(String name, String text) throws ListingException {
    return reader.readAll(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_saved_page_has_agreements_and_all_its_tables_of_meetings() throws Exception {
    List<ReadList> lists =
        read(
            "page.html",
            """
            <table><tr><th>STATE</th><th>LAW ENFORCEMENT AGENCY</th><th>SIGNED</th></tr>
            <tr><td>OHIO</td><td>Clark Police Department</td><td>1/2/2025</td></tr></table>
            <h2>Steering Committee Meetings</h2>
            <table><tr><td colspan=4>FY 2025</td></tr>
            <tr><th>MOA Name</th><th>Meeting Date</th><th>Location</th><th>Type</th></tr>
            <tr><td>Floyd County </td><td>02/12/2025</td>
                <td><a href="https://example.org/meet">Virtual</a></td><td>JEM</td></tr></table>
            <table><tr><th>Type</th><th>Meeting Dates</th><th>MOA Name</th><th>Room</th></tr>
            <tr><td>WSO</td><td>TBD</td><td>Nash\u00a0 County</td><td>12</td></tr></table>
            """);

    assertThat(lists)
        .extracting(ReadList::kind)
        .containsExactly(ListKind.PARTICIPATING, ListKind.MEETINGS);
    assertThat(lists.getFirst().rows()).hasSize(1);
    ReadList meetings = lists.getLast();
    assertThat(meetings.rows())
        .extracting(ListingRow::agency, ListingRow::model, ListingRow::meeting)
        .containsExactly(
            tuple(
                "Floyd County",
                "JEM",
                new MeetingCells("02/12/2025", null, "Virtual", null, "https://example.org/meet")),
            tuple("Nash County", "WSO", new MeetingCells("TBD", null, null, null, null)));
    assertThat(meetings.missing()).isEmpty();
    assertThat(meetings.remarks())
        .extracting(ListRemark::kind, ListRemark::found)
        .containsExactly(tuple(ListRemark.Kind.COLUMN_IGNORED, "Room"));
  }

  @Test
  void a_workbook_has_meetings_in_a_sheet_with_days_and_times_as_numbers() throws Exception {
    var content = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var agencies = book.createSheet("Agencies");
      fill(agencies.createRow(0), "STATE", "LAW ENFORCEMENT AGENCY", "SIGNED");
      fill(agencies.createRow(1), "OHIO", "Clark Police Department", "1/2/2025");
      var sheet = book.createSheet("Meetings");
      fill(sheet.createRow(0), "Steering committee meetings");
      fill(sheet.createRow(1), "Agency", "Meeting Date", "Meeting Time", "Type");
      fill(sheet.createRow(2), "Floyd County", "", "", "JEM");
      sheet.getRow(2).getCell(1).setCellValue(45700);
      sheet.getRow(2).getCell(2).setCellValue(0.4375);
      fill(sheet.createRow(3), "Nash County", "", "", "WSO");
      sheet.getRow(3).getCell(1).setCellValue(45701.5);
      fill(book.createSheet("Notes").createRow(0), "left over");
      book.write(content);
    }

    List<ReadList> lists = reader.readAll("lists.xlsx", content.toByteArray());

    assertThat(lists.getFirst().remarks())
        .extracting(ListRemark::kind, ListRemark::found)
        .containsExactly(tuple(ListRemark.Kind.SHEET_IGNORED, "Notes"));
    assertThat(lists.getLast().sheet()).isEqualTo("Meetings");
    assertThat(lists.getLast().rows())
        .extracting(ListingRow::row, ListingRow::meeting)
        .containsExactly(
            tuple(3, new MeetingCells("2025-02-12", "10:30", null, null, null)),
            tuple(4, new MeetingCells("2025-02-13 12:00", null, null, null, null)));
  }

  private static void fill(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  @Test
  void a_file_of_meetings_alone_is_one_list_and_not_one_of_agencies() throws Exception {
    String csv = "Agency,Meeting Date,Type\nFloyd County Sheriff's Office,2/12/2025,JEM\n";

    assertThat(read("meetings.csv", csv))
        .extracting(ReadList::kind)
        .containsOnly(ListKind.MEETINGS);
    assertThatThrownBy(() -> reader.read("meetings.csv", csv.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ListingException.class);
    assertThatThrownBy(() -> read("empty.csv", "MOA Name,Meeting Date,Type\n"))
        .isInstanceOf(ListingException.class)
        .hasMessageContaining("MOA Name");
  }

  @Test
  void more_meetings_than_any_list_has_are_refused() {
    String rows =
        IntStream.rangeClosed(0, ListingLimits.MEETINGS)
            .mapToObj(i -> "County %d,2/12/2025,JEM".formatted(i))
            .collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> read("many.csv", "MOA Name,Meeting Date,Type\n" + rows))
        .isInstanceOfSatisfying(
            ListingException.class,
            refused -> assertThat(refused.fault()).contains(ListingException.Fault.TOO_MANY_ROWS));
  }
}
