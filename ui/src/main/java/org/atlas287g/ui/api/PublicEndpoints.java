package org.atlas287g.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.search.SearchHit;
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
  private final Answers answers;
  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final CountyGeometry geometry;
  private final MapPlaces places;
  private final ApiDescription description;

  PublicEndpoints(
      Answers answers,
      PublicDocuments documents,
      CountyDirectory counties,
      CountyGeometry geometry,
      MapPlaces places,
      ApiDescription description) {
    this.answers = answers;
    this.documents = documents;
    this.counties = counties;
    this.geometry = geometry;
    this.places = places;
    this.description = description;
  }

  @Described(value = "This description (OpenAPI 3.1)", schema = "Any")
  @GetMapping("/openapi.json")
  void openApi(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, (_, _) -> description.document());
  }

  @Described(value = "Headline figures", answer = Documents.SummaryDocument.class)
  @GetMapping("/summary")
  void summary(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, documents.summary());
  }

  /** A former slug, of a renamed or merged agency, leads to the current one. */
  @Described(
      value = "One agency",
      details = "A former slug leads to the current one with status 302.",
      answer = Documents.AgencyDocument.class)
  @GetMapping("/agencies/{slug}")
  void agency(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
      throws IOException {
    answers.send(request, response, documents.agency(slug));
  }

  @Described(value = "What applies in one county", answer = Documents.CountyDocument.class)
  @GetMapping("/counties/{fips}")
  void county(HttpServletRequest request, HttpServletResponse response, @PathVariable String fips)
      throws IOException {
    County county = counties.find(QueryReader.county(fips, counties)).orElseThrow();
    answers.send(request, response, documents.county(county));
  }

  @Described(value = "What applies in one state", answer = Documents.StateDocument.class)
  @GetMapping("/states/{postal}")
  void state(HttpServletRequest request, HttpServletResponse response, @PathVariable String postal)
      throws IOException {
    answers.send(request, response, documents.state(QueryReader.state(postal)));
  }

  @Described(
      value = "Agencies, counties, states, places, and ZIP codes with a name",
      details = "At most 12 hits, the best first.",
      answer = SearchHit.class,
      many = true,
      parameters = "q")
  @GetMapping("/search")
  void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.send(request, response, documents.search(SearchText.read(request.getParameterMap())));
  }

  /** A page that names the revision that it was made of shows no older one first. */
  @Described(
      value = "The agreements as columns, for maps",
      schema = "AgreementColumns",
      parameters = "revision")
  @GetMapping("/map/agreements.json")
  void mapAgreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Keeping keeping = request.getParameter("revision") == null ? Keeping.BRIEFLY : Keeping.NEWEST;
    answers.send(request, response, keeping, documents.mapAgreements());
  }

  @Described(
      value = "The county boundaries that the map draws",
      details = "The hash is that of map/agreements.json. The document never changes.",
      schema = "CountiesDocument")
  @GetMapping("/boundaries/{hash}/counties.json")
  void boundaries(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String hash)
      throws IOException {
    checkHash(hash, geometry.hash(), "/boundaries/%s/counties.json");
    answers.send(request, response, documents.boundaries());
  }

  @Described(
      value = "The largest places, as the map names them",
      details = "An unknown hash is answered with the current URL. The document never changes.",
      schema = "PlacesDocument")
  @GetMapping("/map/places/{hash}/places.json")
  void mapPlaces(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String hash)
      throws IOException {
    checkHash(hash, places.largest().hash(), "/map/places/%s/places.json");
    answers.send(request, response, documents.mapPlaces());
  }

  @Described(
      value = "All places and ZIP codes with their counties",
      details = "An unknown hash is answered with the current URL. The document never changes.",
      schema = "GazetteerDocument")
  @GetMapping("/map/gazetteer/{hash}/gazetteer.json")
  void mapGazetteer(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String hash)
      throws IOException {
    checkHash(hash, places.gazetteer().hash(), "/map/gazetteer/%s/gazetteer.json");
    answers.send(request, response, documents.mapGazetteer());
  }

  private static void checkHash(String asked, String current, String path) {
    if (!asked.equals(current)) {
      throw new NotFound(
          "This document is not in use; the current one is /api/v1" + path.formatted(current));
    }
  }
}
