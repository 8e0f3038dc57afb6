package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.atlas287g.domain.meeting.MeetingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public endpoints of the running product with the shipped dataset. */
@RunningAtlas
class PublicEndpointsIT {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Test
  void summaryShowsTheHeadlineFigures() throws Exception {
    JsonNode summary = json("/api/v1/summary");
    assertThat(summary.get("agreements").asInt()).isEqualTo(135);
    assertThat(summary.get("agencies").asInt()).isEqualTo(133);
    assertThat(summary.get("states").asInt()).isEqualTo(21);
    assertThat(summary.get("addenda").asInt()).isEqualTo(3);
    assertThat(summary.get("meetings").asInt()).isEqualTo(94);
    assertThat(summary.get("byModel").toString())
        .contains("{\"model\":\"JEM\",\"agreements\":60,\"agencies\":60,\"states\":16}")
        .contains("{\"model\":\"WSO\",\"agreements\":75,\"agencies\":75,\"states\":11}");
  }

  @Test
  void everyAgencyIsPlacedAndStatewideOnesAreSaidToBe() throws Exception {
    JsonNode agencies = json("/api/v1/agencies");
    assertThat(agencies).hasSize(133);
    assertThat(stream(agencies).filter(a -> a.at("/placement/statewide").asBoolean()))
        .extracting(a -> a.get("state").asString())
        .containsExactlyInAnyOrder("AK", "AZ", "FL", "GA", "MA");
    assertThat(stream(agencies).filter(a -> !a.at("/placement/statewide").asBoolean()))
        .allSatisfy(a -> assertThat(a.at("/placement/counties")).isNotEmpty())
        .allSatisfy(a -> assertThat(a.at("/placement/needsReview").asBoolean()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "Jacksonville Sheriff's Office, 12031",
    "Kodiak Police Department, 02150",
    "Mesa Police Department, 04013",
    "St Johns County Sheriff's Office, 12109",
    "Knox County Sheriff’s Office, 47093"
  })
  void agencyIsPlacedInItsCounty(String name, String fips) throws Exception {
    assertThat(stream(json("/api/v1/agencies")).filter(a -> a.get("name").asString().equals(name)))
        .singleElement()
        .satisfies(a -> assertThat(a.at("/placement/counties/0/fips").asString()).isEqualTo(fips));
  }

  @Test
  void districtJailServesItsThreeCountiesByEditorialDecision() throws Exception {
    assertThat(
            stream(json("/api/v1/agencies"))
                .filter(a -> a.get("name").asString().contains("District Jail")))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.at("/placement/basis").asString()).isEqualTo("EDITOR");
          assertThat(stream(a.at("/placement/counties")).map(c -> c.get("fips").asString()))
              .containsExactlyInAnyOrder("37029", "37139", "37143");
        });
  }

  @Test
  void noMeetingThatIsPastIsScheduled() throws Exception {
    assertThat(stream(json("/api/v1/meetings")))
        .filteredOn(m -> LocalDate.parse(m.get("date").asString()).isBefore(MeetingDays.today()))
        .isNotEmpty()
        .noneMatch(m -> m.get("status").asString().equals("SCHEDULED"));
  }

  @Test
  void meetingsAreAttachedExceptTheTwoWhoseAgenciesHoldNoAgreement() throws Exception {
    JsonNode meetings = json("/api/v1/meetings");
    assertThat(meetings).hasSize(94);
    assertThat(stream(meetings).filter(m -> m.get("agency").isNull()))
        .extracting(m -> m.get("nameAsPrinted").asString())
        .containsExactlyInAnyOrder(
            "East Baton Rouge Sheriff's Office", "Culpeper County Sheriff's Office");
    assertThat(stream(meetings).filter(m -> m.get("fiscalYear").asInt() == 2024)).hasSize(55);
  }

  @Test
  void stateHasItsAgenciesWithTheirAgreementsAndMeetings() throws Exception {
    for (String postal : List.of("FL", "AZ", "VT")) {
      JsonNode state = json("/api/v1/states/" + postal);
      JsonNode agreements = json("/api/v1/agreements?state=" + postal);
      assertThat(stream(state.get("agencies")).flatMap(a -> stream(a.get("agreements"))))
          .containsExactlyInAnyOrderElementsOf(agreements);
      assertThat(state.get("meetings")).isEqualTo(json("/api/v1/meetings?state=" + postal));
      assertThat(state.get("datasetDate").asString()).isEqualTo("2025-02-12");
    }
    assertThat(stream(json("/api/v1/states/FL").get("agencies")).map(a -> a.get("scope")))
        .extracting(JsonNode::asString)
        .contains("COUNTY", "STATEWIDE");
    for (String wrong : List.of("fl", "XX", "Florida", "F%20")) {
      assertThat(get("/api/v1/states/" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void filtersSelect() throws Exception {
    assertThat(json("/api/v1/agreements?state=TX&model=WSO")).hasSize(3);
    assertThat(json("/api/v1/agreements?county=12031"))
        .extracting(a -> a.at("/agency/name").asString())
        .containsExactlyInAnyOrder(
            "Florida Department of Corrections", "Jacksonville Sheriff's Office");
    assertThat(get("/api/v1/agreements.csv?state=Alaska").body().lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "sheriff's, 125, 87",
    "sheriff\u2019s, 125, 87",
    "Maricopa, 2, 1",
    "'Collier County, FL', 2, 1",
    "34102, 2, 1",
    "Mesa, 2, 1",
    "Marikopa, 2, 1",
    "condado de Collier, 2, 1",
    "Miami, 1, 0",
    "Orlando, 1, 0",
    "'St. Johns Co.', 2, 1",
    "Jackson, 3, 1",
    "florida, 48, 40",
    "FL, 48, 40",
    "East Baton Rouge, 0, 1",
    "xyzzy, 0, 0",
    "\u2026, 0, 0"
  })
  void textFindsInListsWhatTheSearchOfTheMapWouldFind(String text, int agreements, int meetings)
      throws Exception {
    String query = "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    assertThat(json("/api/v1/agreements" + query)).as("agreements").hasSize(agreements);
    assertThat(json("/api/v1/meetings" + query)).as("meetings").hasSize(meetings);
  }

  @Test
  void cityInAListMeansItsCounty() throws Exception {
    assertThat(json("/api/v1/agreements?q=mesa"))
        .extracting(a -> a.at("/agency/name").asString())
        .containsExactly("Arizona Department of Corrections", "Mesa Police Department");
  }

  @Test
  void listsAreOrderedAsAsked() throws Exception {
    assertThat(stream(json("/api/v1/agreements?sort=-signed")).map(a -> a.get("signed").asString()))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(stream(json("/api/v1/agreements?sort=agency")).map(a -> a.at("/agency/name")))
        .extracting(JsonNode::asString)
        .isSorted();
    assertThat(stream(json("/api/v1/meetings")).map(m -> m.get("date").asString()))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(stream(json("/api/v1/meetings?sort=date")).map(m -> m.get("date").asString()))
        .isSorted();
  }

  @Test
  void meetingsAreChosenByTimeAndYear() throws Exception {
    assertThat(json("/api/v1/meetings?when=UPCOMING")).isEmpty();
    assertThat(json("/api/v1/meetings?when=past")).hasSize(94);
    assertThat(json("/api/v1/meetings?fiscalYear=2024")).hasSize(55);
    assertThat(json("/api/v1/agreements?status=ACTIVE")).hasSize(135);
    assertThat(json("/api/v1/agreements?status=TERMINATED")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/agreements.csv, 287g-agreements-2025-02-12.csv, text/csv;charset=UTF-8",
    "/api/v1/agreements.csv?bom=1, 287g-agreements-2025-02-12.csv, text/csv;charset=UTF-8",
    "/api/v1/meetings.csv, 287g-meetings-2025-02-12.csv, text/csv;charset=UTF-8",
    "/api/v1/meetings.xlsx, 287g-meetings-2025-02-12.xlsx, "
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  })
  void tableIsAFileNamedAfterItsDate(String path, String name, String type) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + name + "\"");
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
  }

  @Test
  void tableIsMarkedAsUtf8_ifThatIsAskedFor() throws Exception {
    assertThat(get("/api/v1/agreements.csv").body()).startsWith("state,agency,agency_slug,");
    String marked = get("/api/v1/agreements.csv?bom=1&q=knox").body();
    assertThat(marked).startsWith("\ufeffstate,").contains("Knox County Sheriff\u2019s Office");
    assertThat(get("/api/v1/meetings.csv?fiscalYear=2024").body().lines()).hasSize(56);
  }

  @Test
  void countyTellsWhatAppliesThere() throws Exception {
    JsonNode county = json("/api/v1/counties/12003");
    assertThat(county.get("name").asString()).isEqualTo("Baker County");
    assertThat(stream(county.get("agencies")).map(a -> a.get("scope").asString()))
        .containsExactly("COUNTY", "STATEWIDE");
    assertThat(county.get("meetings")).isNotEmpty();
  }

  @Test
  void formerSlugOfAnAgency_leadsToTheCurrentOne() throws Exception {
    String current = "/api/v1/agencies/fl-baker-county-sheriffs-office";
    database
        .sql(
            """
            insert into agency_slug (slug, agency_id, is_current)
            select 'fl-baker-sheriff', agency_id, null from agency_slug where slug = ?\
            """)
        .param("fl-baker-county-sheriffs-office")
        .update();
    // Published with the next revision, which the server asks for twice a second.
    database
        .sql(
            """
            insert into revision (number, listed, inferred, published_at, edited_at)
            select number + 1, listed, inferred, published_at, edited_at
            from revision order by number desc fetch first 1 row only
            """)
        .update();
    await().until(() -> get("/api/v1/agencies/fl-baker-sheriff").statusCode() != 404);
    HttpResponse<String> former = get("/api/v1/agencies/fl-baker-sheriff");
    assertThat(former.statusCode()).isEqualTo(302);
    assertThat(former.headers().firstValue("Location")).contains(current);
    HttpResponse<String> page = get("/agency/fl-baker-sheriff");
    assertThat(page.statusCode()).isEqualTo(301);
    assertThat(page.headers().firstValue("Location"))
        .contains(current.replace("/api/v1/agencies/", "/agency/"));
    assertThat(json(current).get("name").asString()).isEqualTo("Baker County Sheriff's Office");
    assertThat(json(current).get("agreements").asInt()).isEqualTo(1);
    assertThat(get("/api/v1/agencies/nobody").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/agencies/No%20Slug").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/agreements?state=Florid",
        "/api/v1/agreements?model=ABC",
        "/api/v1/agencies?county=1",
        "/api/v1/meetings?county=99999",
        "/api/v1/agreements?stat=FL",
        "/api/v1/agreements?state=FL&state=GA",
        "/api/v1/agreements?sort=size",
        "/api/v1/agreements?bom=1",
        "/api/v1/agreements.csv?bom=yes",
        "/api/v1/agreements.xlsx?bom=1",
        "/api/v1/agreements?when=PAST",
        "/api/v1/agreements?status=OVER",
        "/api/v1/agencies?q=baker",
        "/api/v1/meetings?when=SOON",
        "/api/v1/meetings?fiscalYear=24",
        "/api/v1/counties/x",
        "/api/v1/search",
        "/api/v1/search?q=%20",
        "/api/v1/search?q=a&q=b",
        "/api/v1/search?q=a&n=5"
      })
  void valueThatCannotBeUsed_isRefusedWithAReason(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(response.body()).get("detail").asString())
        .contains("found")
        .contains("expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/summary",
        "/api/v1/agreements",
        "/api/v1/agreements.csv",
        "/api/v1/agreements.csv?bom=1&state=FL",
        "/api/v1/agreements.xlsx",
        "/api/v1/agreements.xlsx?q=sheriff&sort=-signed",
        "/api/v1/meetings.csv",
        "/api/v1/meetings.xlsx?fiscalYear=2024",
        "/api/v1/agencies",
        "/api/v1/meetings",
        "/api/v1/counties/12003",
        "/api/v1/agencies/fl-baker-county-sheriffs-office",
        "/api/v1/search?q=baker",
        "/api/v1/map/agreements.json"
      })
  void documentIsCompressedRevalidatedAndMakesNoSession(String path) throws Exception {
    HttpResponse<String> first =
        http.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofString());
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(first.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(
            v -> assertThat(v).startsWith("public, max-age=0, s-maxage=10, stale-"));
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(first.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(first.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second =
        http.send(request(path).header("If-None-Match", tag).build(), BodyHandlers.ofString());
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.headers().firstValue("Cache-Control")).isPresent();
    String several = "\"other\", " + tag.substring(2);
    assertThat(
            http.send(
                    request(path).header("If-None-Match", several).build(), BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(304);
    assertThat(
            http.send(
                    request(path).header("If-None-Match", "W/\"other\"").build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(200);
    assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api", "/api/", "/api/v1", "/api/v2/summary", "/api/v1/states", "/api/x.html"})
  void unknownEndpoint_isNotFoundAndMakesNoSession(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void boundariesAreImmutableUnderTheirHashOnly() throws Exception {
    String hash = json("/api/v1/map/agreements.json").get("boundaries").asString();
    HttpResponse<String> response = get("/api/v1/boundaries/" + hash + "/counties.json");
    assertThat(response.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
    assertThat(get("/api/v1/boundaries/0000/counties.json").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/map/places/0000/places.json, Juneau, 60000",
    "/api/v1/map/gazetteer/0000/gazetteer.json, Immokalee, 600000"
  })
  void placesAreImmutableUnderTheirHashOnly(String url, String place, int most) throws Exception {
    HttpResponse<String> unknown = get(url);
    assertThat(unknown.statusCode()).isEqualTo(404);
    String current = unknown.body().replaceFirst("(?s).*current one is ([^\\s\"]+).*", "$1");
    HttpResponse<String> response = get(current);
    assertThat(response.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
    assertThat(response.body()).contains("Houston", place, "San Juan");
    assertThat(response.body().length()).as("characters").isLessThan(most);
  }

  @Test
  void mapDocumentAccountsForEveryAgreement() throws Exception {
    JsonNode map = json("/api/v1/map/agreements.json");
    assertThat(map.get("n").asInt()).isEqualTo(135);
    assertThat(map.get("model").asString()).hasSize(135);
    assertThat(map.get("statewide")).hasSize(5);
    assertThat(map.get("more")).hasSize(2);
    assertThat(map.get("unplaced")).isEmpty();
    assertThat(map.get("meetings")).hasSize(94);
  }

  @ParameterizedTest
  @CsvSource({
    "33101, ZIP, 33101, 12086",
    "331, ZIP, 33101, 12086",
    "'02118-0001', ZIP, 02118, 25025",
    "'Miami, FL 33101-1234', ZIP, 33101, 12086",
    "miami fl, PLACE, 'Miami, FL', 12086",
    "'Canon City, Co', PLACE, 'Cañon City, CO', 08043",
    "miami-dade, COUNTY, 'Miami-Dade County, FL', 12086",
    "st johns county, COUNTY, 'St. Johns County, FL', 12109",
    "sweetwater county sheriff, AGENCY, Sweetwater County Sheriff's Office, 56037",
    "kodiak pd, AGENCY, Kodiak Police Department, 02150",
    "texas, STATE, Texas, ",
    "TX, STATE, Texas, ",
    "Tejas, STATE, Texas, ",
    "Nueva York, STATE, New York, ",
    "carolina del norte, STATE, North Carolina, ",
    "condado de Collier, COUNTY, 'Collier County, FL', 12021",
    "NYC, PLACE, 'New York City, NY', 36061",
    "Pinnal, COUNTY, 'Pinal County, AZ', 04021",
    "Marikopa, COUNTY, 'Maricopa County, AZ', 04013",
    "Jaksonville, PLACE, 'Jacksonville, FL', 12031",
    "departamento de policía de Mesa, AGENCY, Mesa Police Department, 04013",
    "florida department of corr, AGENCY, Florida Department of Corrections, "
  })
  void searchFindsFirstWhatWasMeant(String typed, String kind, String label, String county)
      throws Exception {
    JsonNode hit = search(typed).get(0);
    assertThat(hit.get("kind").asString()).isEqualTo(kind);
    assertThat(hit.get("label").asString()).isEqualTo(label);
    assertThat(hit.get("county").isNull() ? null : hit.get("county").asString()).isEqualTo(county);
    assertThat(hit.get("slug").isNull()).isEqualTo(!kind.equals("AGENCY"));
  }

  @Test
  void searchGivesAtMostTwelveHits_andNoneForWhatIsNotThere() throws Exception {
    assertThat(search("s")).hasSize(12);
    assertThat(search("sheriff")).hasSize(12);
    assertThat(search("xyzzy")).isEmpty();
    assertThat(search("\u2026")).isEmpty();
    assertThat(get("/api/v1/search?q=" + "a".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/agreements?q=" + "a".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/search?q=" + "a".repeat(100)).statusCode()).isEqualTo(200);
  }

  @Test
  void namesakesDoNotHideAnAgency() throws Exception {
    assertThat(stream(search("jacksonville")).map(hit -> hit.get("label").asString()))
        .contains("Jacksonville Sheriff's Office");
  }

  @Test
  void agenciesOfAName_standBeforePlacesThatHaveNothing() throws Exception {
    assertThat(stream(search("mesa")).map(hit -> hit.get("label").asString()))
        .startsWith("Mesa, AZ", "Mesa Police Department", "Mesa County, CO", "Mesa, CO");
    assertThat(stream(search("pinal")).map(hit -> hit.get("label").asString()))
        .containsExactly("Pinal County, AZ", "Pinal County Sheriff's Office");
  }

  private JsonNode search(String typed) throws IOException, InterruptedException {
    return json("/api/v1/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
