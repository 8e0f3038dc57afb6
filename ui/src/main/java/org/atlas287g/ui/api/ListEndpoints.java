package org.atlas287g.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.ui.answer.Answers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists, in every format that each can be had in. */
@RestController
@RequestMapping("/api/v1")
class ListEndpoints {
  /** Asks for a byte order mark before a table. */
  private static final String MARK = "bom";

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Answers answers;
  private final PublicDocuments documents;
  private final CountyDirectory counties;

  ListEndpoints(Answers answers, PublicDocuments documents, CountyDirectory counties) {
    this.answers = answers;
    this.documents = documents;
    this.counties = counties;
  }

  @Described(
      value = "All agreements",
      answer = Documents.AgreementDocument.class,
      many = true,
      list = RecordList.AGREEMENTS)
  @GetMapping("/agreements")
  void agreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendJson(RecordList.AGREEMENTS, request, response);
  }

  @Described(
      value = "All agreements, as CSV",
      type = "text/csv",
      list = RecordList.AGREEMENTS,
      parameters = MARK)
  @GetMapping("/agreements.csv")
  void agreementsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendCsv(RecordList.AGREEMENTS, request, response);
  }

  @Described(
      value = "All agreements, as an Excel workbook",
      type = XLSX,
      list = RecordList.AGREEMENTS)
  @GetMapping("/agreements.xlsx")
  void agreementsXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendXlsx(RecordList.AGREEMENTS, request, response);
  }

  @Described(
      value = "All agencies with their placement",
      answer = Documents.AgencyDocument.class,
      many = true,
      list = RecordList.AGENCIES)
  @GetMapping("/agencies")
  void agencies(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendJson(RecordList.AGENCIES, request, response);
  }

  @Described(
      value = "All agencies with their placement, as CSV",
      type = "text/csv",
      list = RecordList.AGENCIES,
      parameters = MARK)
  @GetMapping("/agencies.csv")
  void agenciesCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendCsv(RecordList.AGENCIES, request, response);
  }

  @Described(
      value = "All agencies with their placement, as an Excel workbook",
      type = XLSX,
      list = RecordList.AGENCIES)
  @GetMapping("/agencies.xlsx")
  void agenciesXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendXlsx(RecordList.AGENCIES, request, response);
  }

  @Described(
      value = "Steering-committee meetings, the newest first",
      answer = Documents.MeetingDocument.class,
      many = true,
      list = RecordList.MEETINGS)
  @GetMapping("/meetings")
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendJson(RecordList.MEETINGS, request, response);
  }

  @Described(
      value = "Steering-committee meetings, the newest first, as CSV",
      type = "text/csv",
      list = RecordList.MEETINGS,
      parameters = MARK)
  @GetMapping("/meetings.csv")
  void meetingsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendCsv(RecordList.MEETINGS, request, response);
  }

  @Described(
      value = "Steering-committee meetings, the newest first, as an Excel workbook",
      type = XLSX,
      list = RecordList.MEETINGS)
  @GetMapping("/meetings.xlsx")
  void meetingsXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendXlsx(RecordList.MEETINGS, request, response);
  }

  @Described(
      value = "Reviewed changes, the newest first",
      answer = Documents.ChangeDocument.class,
      many = true,
      list = RecordList.CHANGES)
  @GetMapping("/changes")
  void changes(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendJson(RecordList.CHANGES, request, response);
  }

  @Described(
      value = "Reviewed changes, the newest first, as CSV",
      type = "text/csv",
      list = RecordList.CHANGES,
      parameters = MARK)
  @GetMapping("/changes.csv")
  void changesCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendCsv(RecordList.CHANGES, request, response);
  }

  @Described(
      value = "Reviewed changes, the newest first, as an Excel workbook",
      type = XLSX,
      list = RecordList.CHANGES)
  @GetMapping("/changes.xlsx")
  void changesXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendXlsx(RecordList.CHANGES, request, response);
  }

  @Described(
      value = "All counties with what is counted in them",
      answer = Documents.CountyCounts.class,
      many = true,
      list = RecordList.COUNTIES)
  @GetMapping("/counties")
  void counties(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendJson(RecordList.COUNTIES, request, response);
  }

  @Described(
      value = "All counties with what is counted in them, as CSV",
      type = "text/csv",
      list = RecordList.COUNTIES,
      parameters = MARK)
  @GetMapping("/counties.csv")
  void countiesCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendCsv(RecordList.COUNTIES, request, response);
  }

  @Described(
      value = "All counties with what is counted in them, as an Excel workbook",
      type = XLSX,
      list = RecordList.COUNTIES)
  @GetMapping("/counties.xlsx")
  void countiesXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sendXlsx(RecordList.COUNTIES, request, response);
  }

  @Described(
      value = "All counties with their boundaries, as GeoJSON",
      details = "RFC 7946: WGS 84, outer rings counterclockwise. The properties are the columns.",
      type = "application/geo+json",
      list = RecordList.COUNTIES)
  @GetMapping("/counties.geojson")
  void countiesGeoJson(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.sendFile(request, response, documents.geoJson(query(RecordList.COUNTIES, request)));
  }

  @Described(
      value = "All counties with their boundaries, as a zipped shapefile",
      details = "WGS 84, texts in UTF-8. A README in the zip explains the names of the columns.",
      type = "application/zip",
      list = RecordList.COUNTIES)
  @GetMapping("/counties.shp.zip")
  void countiesShapefile(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.sendFile(request, response, documents.shapefile(query(RecordList.COUNTIES, request)));
  }

  @Described(value = "What the columns of all lists mean, in both languages", type = "text/csv")
  @GetMapping("/dictionary.csv")
  void dictionary(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, (_, _) -> DictionaryTable.csv());
  }

  private void sendJson(RecordList list, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.sendFile(request, response, documents.list(query(list, request)));
  }

  private void sendCsv(RecordList list, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String[]> others = new LinkedHashMap<>(request.getParameterMap());
    others.remove(MARK);
    answers.sendFile(
        request, response, documents.table(RecordQuery.read(list, others, counties), csv(request)));
  }

  private void sendXlsx(RecordList list, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.sendFile(request, response, documents.table(query(list, request), TableFormat.XLSX));
  }

  private RecordQuery query(RecordList list, HttpServletRequest request) {
    return RecordQuery.read(list, request.getParameterMap(), counties);
  }

  private static TableFormat csv(HttpServletRequest request) {
    String[] marked = request.getParameterValues(MARK);
    if (marked == null) {
      return TableFormat.CSV;
    }
    if (marked.length == 1 && marked[0].equals("1")) {
      return TableFormat.MARKED_CSV;
    }
    throw new BadRequest(MARK, String.join(",", marked), "1 or nothing");
  }
}
