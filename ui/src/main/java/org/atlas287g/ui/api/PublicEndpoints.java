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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public data endpoints, version 1. {@code docs/api.md} documents each of them. */
@RestController
@RequestMapping("/api/v1")
class PublicEndpoints {
  private static final String ACCEPT = HttpHeaders.ACCEPT_ENCODING;

  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final CountyGeometry geometry;

  PublicEndpoints(PublicDocuments documents, CountyDirectory counties, CountyGeometry geometry) {
    this.documents = documents;
    this.counties = counties;
    this.geometry = geometry;
  }

  @GetMapping("/summary")
  ResponseEntity<byte[]> summary(@RequestHeader(name = ACCEPT, defaultValue = "") String accept) {
    return documents.summary().respond(accept);
  }

  @GetMapping("/agreements")
  ResponseEntity<byte[]> agreements(
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept,
      @RequestParam MultiValueMap<String, String> query) {
    return documents.agreements(Filter.read(query, counties)).respond(accept);
  }

  @GetMapping("/agreements.csv")
  ResponseEntity<byte[]> agreementsCsv(
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept,
      @RequestParam MultiValueMap<String, String> query) {
    return documents.agreementsCsv(Filter.read(query, counties)).respond(accept);
  }

  @GetMapping("/agencies")
  ResponseEntity<byte[]> agencies(
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept,
      @RequestParam MultiValueMap<String, String> query) {
    return documents.agencies(Filter.read(query, counties)).respond(accept);
  }

  @GetMapping("/meetings")
  ResponseEntity<byte[]> meetings(
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept,
      @RequestParam MultiValueMap<String, String> query) {
    return documents.meetings(Filter.read(query, counties)).respond(accept);
  }

  @GetMapping("/counties/{fips}")
  ResponseEntity<byte[]> county(
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept, @PathVariable String fips) {
    County county = counties.find(Filter.readCounty(fips, counties)).orElseThrow();
    return documents.county(county).respond(accept);
  }

  @GetMapping("/map/agreements.json")
  ResponseEntity<byte[]> mapAgreements(
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept) {
    return documents.mapAgreements().respond(accept);
  }

  @GetMapping("/boundaries/{hash}/counties.json")
  ResponseEntity<byte[]> boundaries(
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept, @PathVariable String hash) {
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
    return documents.boundaries().respond(accept);
  }
}
