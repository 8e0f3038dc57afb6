package org.atlas287g.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.web.Keeping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public data endpoints, version 1. {@code docs/api.md} documents each of them. */
@RestController
@RequestMapping("/api/v1")
class PublicEndpoints {
  /** Asks for a byte order mark before a table. */
  private static final String MARK = "bom";

  private final Answers answers;
  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final CountyGeometry geometry;
  private final MapPlaces places;

  PublicEndpoints(
      Answers answers,
      PublicDocuments documents,
      CountyDirectory counties,
      CountyGeometry geometry,
      MapPlaces places) {
    this.answers = answers;
    this.documents = documents;
    this.counties = counties;
    this.geometry = geometry;
    this.places = places;
  }

  @GetMapping("/summary")
  void summary(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, documents.summary());
  }

  @GetMapping("/agreements")
  void agreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, documents.agreements(query(RecordList.AGREEMENTS, request)));
  }

  @GetMapping("/agreements.csv")
  void agreementsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request,
        response,
        documents.agreements(queryOfCsv(RecordList.AGREEMENTS, request), csv(request)));
  }

  @GetMapping("/agreements.xlsx")
  void agreementsXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request,
        response,
        documents.agreements(query(RecordList.AGREEMENTS, request), TableFormat.XLSX));
  }

  @GetMapping("/agencies")
  void agencies(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, documents.agencies(query(RecordList.AGENCIES, request)));
  }

  /** A former slug, of a renamed or merged agency, leads to the current one. */
  @GetMapping("/agencies/{slug}")
  void agency(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
      throws IOException {
    answers.send(request, response, documents.agency(slug));
  }

  @GetMapping("/meetings")
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, documents.meetings(query(RecordList.MEETINGS, request)));
  }

  @GetMapping("/meetings.csv")
  void meetingsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request,
        response,
        documents.meetings(queryOfCsv(RecordList.MEETINGS, request), csv(request)));
  }

  @GetMapping("/meetings.xlsx")
  void meetingsXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(
        request,
        response,
        documents.meetings(query(RecordList.MEETINGS, request), TableFormat.XLSX));
  }

  @GetMapping("/counties/{fips}")
  void county(HttpServletRequest request, HttpServletResponse response, @PathVariable String fips)
      throws IOException {
    County county = counties.find(QueryReader.county(fips, counties)).orElseThrow();
    answers.send(request, response, documents.county(county));
  }

  @GetMapping("/states/{postal}")
  void state(HttpServletRequest request, HttpServletResponse response, @PathVariable String postal)
      throws IOException {
    answers.send(request, response, documents.state(QueryReader.state(postal)));
  }

  @GetMapping("/search")
  void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, documents.search(SearchText.read(request.getParameterMap())));
  }

  /** A page that names the revision that it was made of shows no older one first. */
  @GetMapping("/map/agreements.json")
  void mapAgreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Keeping keeping = request.getParameter("revision") == null ? Keeping.BRIEFLY : Keeping.NEWEST;
    answers.send(request, response, keeping, documents.mapAgreements());
  }

  @GetMapping("/boundaries/{hash}/counties.json")
  void boundaries(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String hash)
      throws IOException {
    if (!hash.equals(geometry.hash())) {
      throw new NotFound(
          "These boundaries are not in use; the current ones are /api/v1/boundaries/"
              + geometry.hash()
              + "/counties.json");
    }
    answers.send(request, response, documents.boundaries());
  }

  private RecordQuery query(RecordList list, HttpServletRequest request) {
    return RecordQuery.read(list, request.getParameterMap(), counties);
  }

  private RecordQuery queryOfCsv(RecordList list, HttpServletRequest request) {
    Map<String, String[]> others = new LinkedHashMap<>(request.getParameterMap());
    others.remove(MARK);
    return RecordQuery.read(list, others, counties);
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

  @GetMapping("/map/places/{hash}/places.json")
  void mapPlaces(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String hash)
      throws IOException {
    if (!hash.equals(places.hash())) {
      throw new NotFound(
          "These places are not in use; the current ones are /api/v1/map/places/"
              + places.hash()
              + "/places.json");
    }
    answers.send(request, response, documents.mapPlaces());
  }
}
