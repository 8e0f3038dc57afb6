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

  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final CountyGeometry geometry;
  private final MapPlaces places;

  PublicEndpoints(
      PublicDocuments documents,
      CountyDirectory counties,
      CountyGeometry geometry,
      MapPlaces places) {
    this.documents = documents;
    this.counties = counties;
    this.geometry = geometry;
    this.places = places;
  }

  @GetMapping("/summary")
  void summary(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents.summary().send(request, response);
  }

  @GetMapping("/agreements")
  void agreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents.agreements(query(RecordList.AGREEMENTS, request)).send(request, response);
  }

  @GetMapping("/agreements.csv")
  void agreementsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents
        .agreements(queryOfCsv(RecordList.AGREEMENTS, request), csv(request))
        .send(request, response);
  }

  @GetMapping("/agreements.xlsx")
  void agreementsXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents
        .agreements(query(RecordList.AGREEMENTS, request), TableFormat.XLSX)
        .send(request, response);
  }

  @GetMapping("/agencies")
  void agencies(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents.agencies(query(RecordList.AGENCIES, request)).send(request, response);
  }

  /** A former slug, of a renamed or merged agency, leads to the current one. */
  @GetMapping("/agencies/{slug}")
  void agency(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
      throws IOException {
    PublicDocuments.FoundAgency agency = documents.agency(slug);
    if (!agency.slug().value().equals(slug)) {
      response.sendRedirect("/api/v1/agencies/" + agency.slug().value());
      return;
    }
    agency.document().get().send(request, response);
  }

  @GetMapping("/meetings")
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents.meetings(query(RecordList.MEETINGS, request)).send(request, response);
  }

  @GetMapping("/meetings.csv")
  void meetingsCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents
        .meetings(queryOfCsv(RecordList.MEETINGS, request), csv(request))
        .send(request, response);
  }

  @GetMapping("/meetings.xlsx")
  void meetingsXlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents
        .meetings(query(RecordList.MEETINGS, request), TableFormat.XLSX)
        .send(request, response);
  }

  @GetMapping("/counties/{fips}")
  void county(HttpServletRequest request, HttpServletResponse response, @PathVariable String fips)
      throws IOException {
    County county = counties.find(QueryReader.county(fips, counties)).orElseThrow();
    documents.county(county).send(request, response);
  }

  @GetMapping("/states/{postal}")
  void state(HttpServletRequest request, HttpServletResponse response, @PathVariable String postal)
      throws IOException {
    documents.state(QueryReader.state(postal)).send(request, response);
  }

  @GetMapping("/search")
  void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents.search(SearchText.read(request.getParameterMap())).send(request, response);
  }

  @GetMapping("/map/agreements.json")
  void mapAgreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    documents.mapAgreements().send(request, response);
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
    documents.boundaries().send(request, response);
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
    documents.mapPlaces().send(request, response);
  }
}
