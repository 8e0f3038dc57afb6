package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.ui.api.DataDictionary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shipped data as files and feeds, and the description of the API. */
@RunningAtlas
class DataIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final HttpClient http = HttpClient.newHttpClient();
  @Autowired private ApplicationContext context;
  @Autowired private CountyGeometry geometry;
  @Autowired private MapPlaces places;
  @LocalServerPort private int port;

  @Test
  void pageLeadsToEveryFile_andSaysWhatTheColumnsMean() throws Exception {
    Document page = page("/data");
    List<String> files =
        page.select(".links a[href^=/api/]").stream().map(a -> a.attr("href")).toList();
    assertThat(files).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    for (String file : files) {
      HttpResponse<byte[]> answer = get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(file).isEmpty();
    }
    for (DataDictionary.Table table : DataDictionary.tables()) {
      Element section = Objects.requireNonNull(page.getElementById(table.name()));
      assertThat(section.select("tbody th").eachText())
          .isEqualTo(table.fields().stream().map(DataDictionary.Field::name).toList());
      String head = text(get("/api/v1/" + table.name() + ".csv")).lines().findFirst().orElseThrow();
      assertThat(head)
          .isEqualTo(
              String.join(",", table.fields().stream().map(DataDictionary.Field::name).toList()));
    }
    assertThat(page("/data?lang=es").select("h1").text()).isEqualTo("Datos para descargar");
    assertThat(page.select("head link[type=application/atom+xml]")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agreements", "agencies.csv", "meetings.xlsx", "counties.geojson", "changes"})
  void fileLeadsToItsDictionaryAndItsLicense(String file) throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/" + file);
    assertThat(answer.headers().firstValue("Link").orElseThrow())
        .contains(
            "</api/v1/dictionary.csv>; rel=\"describedby\"", "</data#license>; rel=\"license\"");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).contains("Link");
  }

  @Test
  void partsThatLeadToEachOther_areTheWholeList() throws Exception {
    for (String list : List.of("agreements?sort=-signed", "agencies", "meetings", "changes")) {
      JsonNode whole = json("/api/v1/" + list);
      List<JsonNode> read = new ArrayList<>();
      String here = "/api/v1/" + list + (list.contains("?") ? "&" : "?") + "limit=60";
      int parts = 0;
      while (here != null) {
        HttpResponse<byte[]> part = get(here);
        JSON.readTree(part.body()).forEach(read::add);
        Matcher next = NEXT.matcher(part.headers().firstValue("Link").orElseThrow());
        here = next.find() ? next.group(1) : null;
        parts++;
      }
      assertThat(read).as(list).containsExactlyElementsOf(whole);
      assertThat(parts).as(list).isEqualTo((whole.size() + 59) / 60);
    }
    assertThat(text(get("/api/v1/counties.csv?limit=2&offset=1")).lines()).hasSize(3);
  }

  @Test
  void earlierDayShowsWhatCountedThen_inEveryFormat() throws Exception {
    assertThat(json("/api/v1/agreements?asOf=2025-02-12").size()).isBetween(130, 140);
    JsonNode then = json("/api/v1/agreements?asOf=2020-03-01");
    assertThat(then.size()).isBetween(1, 130);
    assertThat(then)
        .allSatisfy(a -> assertThat(a.get("signed").asString()).isLessThanOrEqualTo("2020-03-01"));
    assertThat(text(get("/api/v1/agreements.csv?asOf=2020-03-01")).lines())
        .hasSize(then.size() + 1);
    assertThat(page("/agreements?asOf=2020-03-01").select("tbody tr")).hasSize(then.size());
    assertThat(page("/agreements?asOf=2020-03-01").text()).contains("counted on Mar 1, 2020");
    assertThat(json("/api/v1/agencies?asOf=2020-03-01").size()).isBetween(1, then.size());
    assertThat(json("/api/v1/meetings?asOf=2023-12-31"))
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.get("date").asString()).isLessThan("2024-01-01"));
    assertThat(sum(json("/api/v1/counties?asOf=2020-03-01"), "agreements"))
        .isLessThan(sum(json("/api/v1/counties"), "agreements"));
    assertThat(json("/api/v1/counties?asOf=2020-03-01").get(0).get("day").asString())
        .isEqualTo("2020-03-01");
    HttpResponse<byte[]> later = get("/api/v1/agreements?asOf=2999-01-01");
    assertThat(later.statusCode()).isEqualTo(400);
    assertThat(text(later)).contains("expected a day up to the newest data, 2025-02-12");
  }

  @Test
  void countiesCountWhatTheListsCount() throws Exception {
    JsonNode counties = json("/api/v1/counties");
    assertThat(counties).hasSize(3233);
    for (JsonNode county : counties) {
      if (county.get("agreements").asInt() > 1) {
        String fips = county.get("fips").asString();
        long local =
            stream(json("/api/v1/agreements?status=ACTIVE&county=" + fips))
                .filter(a -> !a.get("statewide").asBoolean())
                .count();
        assertThat(county.get("agreements").asLong()).as(fips).isEqualTo(local);
      }
    }
    JsonNode collier =
        stream(counties)
            .filter(c -> c.get("fips").asString().equals("12021"))
            .findFirst()
            .orElseThrow();
    assertThat(collier.get("jem").asInt() + collier.get("wso").asInt())
        .isEqualTo(collier.get("agreements").asInt());
    assertThat(collier.get("statewideAgencies").asInt()).isEqualTo(1);
    assertThat(sum(json("/api/v1/counties?model=WSO"), "jem")).isZero();
    assertThat(json("/api/v1/counties?state=FL")).hasSize(67);
  }

  @Test
  void countiesWithTheirBoundaries_areGeoJsonAndAShapefile() throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/counties.geojson");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("287g-counties-2025-02-12.geojson");
    assertThat(answer.body().length).isLessThan(4_000_000);
    JsonNode layer = JSON.readTree(answer.body());
    assertThat(layer.get("type").asString()).isEqualTo("FeatureCollection");
    assertThat(layer.get("features")).hasSize(3233);
    Map<String, JsonNode> rows = new HashMap<>();
    json("/api/v1/counties").forEach(c -> rows.put(c.get("fips").asString(), c));
    for (JsonNode feature : layer.get("features")) {
      JsonNode row = Objects.requireNonNull(rows.get(feature.get("id").asString()));
      assertThat(feature.at("/properties/agreements")).isEqualTo(row.get("agreements"));
      assertThat(feature.at("/geometry/type").asString()).endsWith("Polygon");
    }
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(get("/api/v1/counties.shp.zip?state=FL").body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName().replaceFirst(".*\\.", ""), zip.readAllBytes());
      }
    }
    assertThat(files).containsOnlyKeys("txt", "shp", "shx", "dbf", "prj", "cpg");
    String readme = new String(files.get("txt"), StandardCharsets.UTF_8);
    assertThat(readme).contains("2025-02-12", "state = FL", "SW_AGREEM", "public domain");
    String table = new String(files.get("dbf"), StandardCharsets.UTF_8);
    assertThat(table).contains("FIPS", "AGREEMENTS", "12021", "Collier County");
    assertThat(files.get("shx")).hasSize(100 + 8 * 67);
  }

  @Test
  void everyJsonAnswer_isAsTheDescriptionSays() throws Exception {
    ObjectNode api = (ObjectNode) JSON.readTree(get("/api/v1/openapi.json").body());
    assertThat(api.get("openapi").asString()).startsWith("3.1");
    // What the description does not name must not be there either.
    api.at("/components/schemas")
        .forEach(schema -> {
          if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
          }
        });
    List<String> described = api.get("paths").properties().stream().map(Map.Entry::getKey).toList();
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            RegisteredUrls.patterns(org.atlas287g.ui.web.Kind.DATA).stream()
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .toList());
    for (String path : described) {
      check(api, path, example(path));
    }
    for (String lists : List.of("agreements", "meetings", "search")) {
      assertThat(json(example("/api/v1/" + lists))).as(lists).isNotEmpty();
    }
    check(api, "/api/v1/agreements", "/api/v1/agreements?state=FL");
    check(api, "/api/v1/counties/{fips}", "/api/v1/counties/04013");
    check(api, "/api/v1/search", "/api/v1/search?q=arizona");
    ObjectNode wrong = api.deepCopy();
    wrong.put("$ref", "#/components/schemas/SummaryDocument");
    assertThat(validate(wrong, "{\"agreements\":\"many\"}")).isNotEmpty();
    wrong.put("$ref", "#/components/schemas/Inset");
    assertThat(validate(wrong, "{}")).as("without its fields").isNotEmpty();
    wrong.put("$ref", "#/components/schemas/Known");
    String known = "{\"origin\":\"%s\",\"day\":\"2025-02-12\",\"inferred\":true}";
    assertThat(validate(wrong, known.formatted("LIST"))).isEmpty();
    assertThat(validate(wrong, known.formatted("NOBODY"))).as("another word").isNotEmpty();
    assertThat(text(get("/api/v1/agreements?limit=0"))).contains("from 1 to 1000");
  }

  /** Compares what a URL answers with what the description says of its path. */
  private void check(ObjectNode api, String path, String url) throws Exception {
    JsonNode answers = api.get("paths").get(path).at("/get/responses/200/content");
    String type = answers.properties().iterator().next().getKey();
    HttpResponse<byte[]> answer = get(url);
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).as(url).startsWith(type);
    if (type.equals("application/json")) {
      ObjectNode schema = api.deepCopy();
      schema.setAll((ObjectNode) answers.get(type).get("schema"));
      assertThat(validate(schema, text(answer))).as(url).isEmpty();
    }
  }

  private static List<?> validate(ObjectNode schema, String answer) {
    Schema validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString());
    return validator.validate(answer, InputFormat.JSON).stream().limit(5).toList();
  }

  /** A URL that a path of the description stands for. */
  private String example(String path) {
    String texts =
        ReflectionTestUtils.invokeMethod(context.getBean("mapTexts"), "address", Locale.ENGLISH);
    return path.replace("boundaries/{hash}", "boundaries/" + geometry.hash())
        .replace("places/{hash}", "places/" + places.largest().hash())
        .replace("gazetteer/{hash}", "gazetteer/" + places.gazetteer().hash())
        .replace("/api/v1/map/texts/{hash}/{language}.json", String.valueOf(texts))
        .replace("{slug}", "fl-collier-county-sheriffs-office")
        .replace("{fips}", "12021")
        .replace("{postal}", "FL")
        .replace("{id}", "1")
        .replace("/search", "/search?q=miami");
  }

  @Test
  void descriptionCanBeRead_andNothingElseOfItsMakersIsOpen() throws Exception {
    Document page = page("/data/api");
    assertThat(page.select("h3 code").eachText())
        .contains("GET /api/v1/counties.shp.zip", "AgreementDocument");
    assertThat(page.select("a[href^=#]"))
        .allSatisfy(a -> assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull());
    for (String path :
        List.of("/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html", "/api/v1/openapi.yaml")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 94",
    "state=FL, 40",
    "county=12021, 2",
    "agency=fl-collier-county-sheriffs-office, 2",
    "fiscalYear=2024&limit=10, 10"
  })
  void meetingsAreAFeed_thatRomeAndTheStandardTake(String query, int entries) throws Exception {
    Feed feed = feed("/api/v1/meetings.atom?" + query);
    assertThat(feed.getEntries().size()).as(query).isBetween(1, entries);
    String page = feed.getEntries().getFirst().getAlternateLinks().getFirst().getHref();
    assertThat(get(URI.create(page).getPath()).statusCode()).as(page).isEqualTo(200);
  }

  @Test
  void changesAreAFeed_withTheSameIdsInEachLanguage() throws Exception {
    Feed english = feed("/api/v1/changes.atom");
    Feed spanish = feed("/api/v1/changes.atom?lang=es");
    assertThat(ids(spanish)).isEqualTo(ids(english));
    assertThat(spanish.getTitle()).isEqualTo("287(g) Atlas: cambios");
    assertThat(feed("/api/v1/changes.atom?state=FL").getTitle()).endsWith("changes, Florida");
    feed("/api/v1/changes.atom?county=12021");
    feed("/api/v1/changes.atom?agency=fl-collier-county-sheriffs-office");
    assertThat(get("/api/v1/changes.atom?model=WSO").statusCode()).isEqualTo(400);
    assertThat(page("/county/12021/collier-county-florida").select("head link[type$=atom+xml]"))
        .extracting(link -> link.attr("href"))
        .containsExactly(
            "/api/v1/changes.atom?county=12021&lang=en",
            "/api/v1/meetings.atom?county=12021&lang=en");
    assertThat(page("/changes").select(".links a[href*=.atom]")).hasSize(2);
  }

  private static List<String> ids(Feed feed) {
    return feed.getEntries().stream().map(Entry::getId).toList();
  }

  /** A feed that has what RFC 4287 says a feed must have. */
  private Feed feed(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml;charset=UTF-8");
    Feed feed =
        (Feed) new WireFeedInput().build(new InputSource(new ByteArrayInputStream(answer.body())));
    assertThat(feed.getId()).as(path).isNotBlank();
    assertThat(feed.getTitle()).isNotBlank();
    assertThat(feed.getUpdated()).isNotNull();
    assertThat(feed.getAuthors()).isNotEmpty();
    Link self = feed.getOtherLinks().getFirst();
    assertThat(self.getRel()).isEqualTo("self");
    assertThat(URI.create(self.getHref()).isAbsolute()).isTrue();
    assertThat(ids(feed)).doesNotHaveDuplicates();
    for (Entry entry : feed.getEntries()) {
      assertThat(URI.create(entry.getId()).isAbsolute()).isTrue();
      assertThat(entry.getTitle()).isNotBlank();
      assertThat(entry.getUpdated()).isNotNull();
      assertThat(entry.getAlternateLinks()).hasSize(1);
    }
    return feed;
  }

  private static int sum(JsonNode rows, String field) {
    return stream(rows).mapToInt(row -> row.get(field).asInt()).sum();
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(text(get(path)));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofByteArray());
  }
}
