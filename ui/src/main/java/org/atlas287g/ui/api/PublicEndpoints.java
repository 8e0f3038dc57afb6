package org.atlas287g.ui.api;

import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyGeometry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public data endpoints, version 1. {@code docs/api.md} documents each of them. */
@RestController
@RequestMapping("/api/v1")
class PublicEndpoints {
  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final CountyGeometry geometry;

  PublicEndpoints(PublicDocuments documents, CountyDirectory counties, CountyGeometry geometry) {
    this.documents = documents;
    this.counties = counties;
    this.geometry = geometry;
  }

  @GetMapping("/summary")
  ResponseEntity<byte[]> summary(@ModelAttribute Reader reader) {
    return reader.gets(documents.summary());
  }

  @GetMapping("/agreements")
  ResponseEntity<byte[]> agreements(@ModelAttribute Reader reader) {
    return reader.gets(documents.agreements(reader.filter(counties)));
  }

  @GetMapping("/agreements.csv")
  ResponseEntity<byte[]> agreementsCsv(@ModelAttribute Reader reader) {
    return reader.gets(documents.agreementsCsv(reader.filter(counties)));
  }

  @GetMapping("/agencies")
  ResponseEntity<byte[]> agencies(@ModelAttribute Reader reader) {
    return reader.gets(documents.agencies(reader.filter(counties)));
  }

  @GetMapping("/meetings")
  ResponseEntity<byte[]> meetings(@ModelAttribute Reader reader) {
    return reader.gets(documents.meetings(reader.filter(counties)));
  }

  @GetMapping("/counties/{fips}")
  ResponseEntity<byte[]> county(@ModelAttribute Reader reader, @PathVariable String fips) {
    County county = counties.find(Filter.readCounty(fips, counties)).orElseThrow();
    return reader.gets(documents.county(county));
  }

  @GetMapping("/map/agreements.json")
  ResponseEntity<byte[]> mapAgreements(@ModelAttribute Reader reader) {
    return reader.gets(documents.mapAgreements());
  }

  @GetMapping("/boundaries/{hash}/counties.json")
  ResponseEntity<byte[]> boundaries(@ModelAttribute Reader reader, @PathVariable String hash) {
    if (!hash.equals(geometry.hash())) {
      throw new ErrorResponseException(
          HttpStatus.NOT_FOUND,
          ProblemDetail.forStatusAndDetail(
              HttpStatus.NOT_FOUND,
              "These boundaries are not in use; the current ones are /api/v1/boundaries/"
                  + geometry.hash()
                  + "/counties.json"),
          null);
    }
    return reader.gets(documents.boundaries());
  }

  /**
   * Who asks, and for what.
   *
   * @param acceptEncoding the header of that name, or empty
   * @param query the query parameters
   */
  record Reader(String acceptEncoding, MultiValueMap<String, String> query) {
    Filter filter(CountyDirectory counties) {
      return Filter.read(query, counties);
    }

    ResponseEntity<byte[]> gets(Representation document) {
      return document.respond(acceptEncoding);
    }
  }

  @ModelAttribute
  Reader reader(
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String acceptEncoding,
      @RequestParam MultiValueMap<String, String> query) {
    return new Reader(acceptEncoding, query);
  }
}
