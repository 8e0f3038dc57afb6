package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.MeetingGaps;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.web.ReferencePaths;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The permanent pages about counties, states, agencies, meetings, and the country. */
class ReferencePagesIT extends BrowserTest {
  private static final String COLLIER = "/county/12021/collier-county-florida";
  private static final String AGENCY = "/agency/fl-collier-county-sheriffs-office";
  private static final String MEETING = "/meetings/1";

  @LocalServerPort private int port;
  @Autowired private CountyDirectory counties;
  @Autowired private PublishedSnapshot published;

  @Test
  void everyCounty_hasItsPage_andSaysSoIfThereIsNone() throws Exception {
    // The first and the last of each state, among them city, parish, borough and municipio.
    for (StateCode state : StateCode.values()) {
      List<County> own = counties.listIn(state);
      for (County county : List.of(own.getFirst(), own.getLast())) {
        Document page = read(ReferencePaths.county(county));
        assertThat(page.select("h1").text())
            .isEqualTo(county.fullName() + ", " + state.stateName());
        boolean none = published.get().agenciesServing(county.fips()).isEmpty();
        assertThat(page.select(".sentence").text())
            .startsWith(none ? "No agency that serves " + county.fullName() : "")
            .endsWith(".");
        assertThat(page.select(".as-of").text())
            .isEqualTo("As of ICE’s list of early 2025 (date inferred).");
        assertThat(page.select(".small-map path[d=''], .small-map path:not([d])")).isEmpty();
      }
    }
  }

  @Test
  void county_tellsWhatApplies_withSources_neighborsAndMeetings() throws Exception {
    Document page = read(COLLIER);
    assertThat(page.title())
        .isEqualTo("287(g) agreements in Collier County, Florida · 287(g) Atlas");
    assertThat(page.select(".sentence").text())
        .matches("(One|Two) agenc(y|ies) that serves? Collier County holds? .*signed in \\d{4}\\.");
    assertThat(page.select(".holder").text())
        .contains("Collier County Sheriff's Office", "ICE’s list of early 2025", "prints in row")
        .contains("Shown here because:");
    assertThat(page.select(".events li")).isNotEmpty();
    assertThat(page.select("aside .places a"))
        .extracting(a -> a.attr("href"))
        .contains("/county/12087/monroe-county-florida", "/county/12071/lee-county-florida")
        .hasSize(5);
    assertThat(page.select("script:not([type]), script[type=module]"))
        .extracting(script -> script.attr("src"))
        .containsExactly("/pages.js");
    assertThat(gzipped(page.outerHtml())).isLessThan(60_000);
  }

  @Test
  void stateAndCountry_countAsTheSummaryDoes() throws Exception {
    Document country = read("/us");
    assertThat(country.select(".sentence").text())
        .startsWith("133 agencies in 21 states hold 135 agreements with ICE");
    assertThat(country.select("section:has(#states) tbody tr")).hasSize(StateCode.values().length);
    assertThat(country.select(".chart:first-child tbody tr:last-child td:last-child").text())
        .isEqualTo("135");
    Document florida = read("/state/fl");
    int agreements =
        Integer.parseInt(country.select("tr:has(a[href=/state/fl]) .number").get(1).text());
    assertThat(
            florida.select(".figures strong").eachText().stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(agreements);
    assertThat(florida.body().text()).contains("Rank by number of agreements: 1 of 21 states");
    assertThat(florida.select(".places.columns li")).hasSize(67);
  }

  @Test
  void agency_hasItsAgreements_itsSpellings_itsPlace_andItsHistory() throws Exception {
    Document page = read("/agency/nc-albermarle-district-jail");
    assertThat(page.select("h1").text()).isEqualTo("Albermarle District Jail");
    assertThat(page.select("section").text())
        .contains("Albemarle District Jail", "Camden County", "A district jail run jointly");
    assertThat(page.select(".events").text()).contains("Signed", "On a list of the Atlas");
  }

  @ParameterizedTest
  @CsvSource({
    "/county/12021, " + COLLIER,
    "/county/12021/Collier-County, " + COLLIER,
    "/county/12021/x?asOf=2020-01-01&lang=es, " + COLLIER + "?asOf=2020-01-01&lang=es",
    "/county/12021/x?asOf=%0D%0ASet-Cookie:a&x=1, " + COLLIER + "?asOf=%0D%0ASet-Cookie%3Aa",
    "/state/FL, /state/fl",
    "/state/new-york, /state/ny",
    "/agency/FL-Collier-County-Sheriffs-Office, " + AGENCY,
    "/meetings/001?lang=es, " + MEETING + "?lang=es"
  })
  void otherSpellingsOfAPath_leadToItsOwn(String path, String target) throws Exception {
    HttpResponse<String> answer = new Visitor(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains(target);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/county/12999/collier-county-florida",
        "/county/99999/collier-county-florida",
        "/county/collier/collier-county-florida",
        "/state/zz",
        "/agency/fl-collier-county-sherif",
        "/agency/%3Cscript%3E",
        "/meetings/99999999",
        "/meetings/99999999999999999999",
        "/meetings/1.ics",
        "/meetings/%3Cscript%3E"
      })
  void unknownNames_getHelp(String path) throws Exception {
    HttpResponse<String> answer = new Visitor(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("form[action=/find] input[name=q]")).hasSize(1);
    assertThat(page.select("a[href=/state/fl]")).hasSize(1);
    assertThat(page.select("main a[href^=/meetings]").eachAttr("href"))
        .isEqualTo(
            path.startsWith("/meetings/") ? List.of("/meetings", "/meetings/calendar") : List.of());
    if (path.contains("collier")) {
      assertThat(page.select(".places").get(0).select("a"))
          .extracting(a -> a.attr("href"))
          .containsAnyOf(COLLIER, AGENCY);
    }
  }

  @Test
  void search_withoutScripts_leadsToThePages() {
    Page page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(address("/us"));
    page.getByLabel("Find a place or agency").fill("collier county");
    page.getByRole(AriaRole.BUTTON, named("Search")).click();
    page.getByRole(AriaRole.LINK, named("Collier County, FL")).click();
    assertThat(page).hasURL(address(COLLIER));
    page.getByRole(AriaRole.LINK, named("Monroe County")).click();
    assertThat(page.locator("h1")).hasText("Monroe County, Florida");
    page.getByRole(AriaRole.LINK, named("Florida")).first().click();
    assertThat(page.locator("h1")).hasText("Florida");
  }

  @Test
  void aDayOfThePast_isSaid_andCountsWhatStoodThen() throws Exception {
    Document before = read(COLLIER + "?asOf=2000-01-01");
    assertThat(before.select(".sentence").text())
        .isEqualTo(
            "No agency that serves Collier County is known to have held a 287(g) agreement on"
                + " Jan 1, 2000.");
    assertThat(before.select(".holder")).isEmpty();
    assertThat(before.select(".as-of").text()).startsWith("Shown for Jan 1, 2000");
    assertThat(before.select("aside .places a").get(0).attr("href")).endsWith("?asOf=2000-01-01");
    Document country = read("/us?asOf=2020-06-30");
    long stood =
        published.get().agreements().stream()
            .filter(a -> a.inForce().on(LocalDate.of(2020, 6, 30)))
            .count();
    assertThat(country.select(".sentence").text())
        .startsWith("On Jun 30, 2020, ")
        .contains("held " + stood + " agreements with ICE");
    assertThat(read("/us?asOf=2099-01-01").select(".fault").text()).contains("2099-01-01");
    assertThat(read("/us?asOf=<b>").select(".fault").text()).contains("“<b>” is not a date");
    assertThat(read("/us?asOf=2099-01-01").select(".sentence").text()).startsWith("133 agencies");
  }

  @Test
  void changes_areToldByDay_withoutEditors_andTwoDaysCompared() throws Exception {
    Document changes = read("/changes");
    assertThat(changes.select("section li").text())
        .contains("List of Feb 12, 2025 taken in", "Agreements: entered 135", "Meetings: entered");
    Document compared = read("/compare?from=2020-01-01&to=2020-12-31");
    LocalDate first = LocalDate.of(2020, 1, 1);
    LocalDate second = LocalDate.of(2020, 12, 31);
    List<InForce> all = published.get().agreements().stream().map(Agreement::inForce).toList();
    assertThat(compared.select(".sentence").text())
        .contains(
            all.stream().filter(a -> a.on(first)).count() + " agreements on",
            " and " + all.stream().filter(a -> a.on(second)).count() + " on");
    assertThat(compared.select("section").get(0).select("tbody tr"))
        .hasSize((int) all.stream().filter(a -> a.on(second) && !a.on(first)).count());
    assertThat(read("/compare?from=2020-12-31&to=2020-01-01").select(".sentence").text())
        .isEqualTo(compared.select(".sentence").text());
    assertThat(read("/compare?from=x&to=2099-01-01").select(".fault")).hasSize(2);
  }

  @Test
  void meetings_areShownByMonth_asTheyAreListed() throws Exception {
    Document list = read("/meetings?state=NC");
    assertThat(list.select(".related a").eachAttr("href"))
        .containsExactly("/meetings/calendar?state=NC", "/meetings/unrecorded");
    int left = list.select("tbody tr").size();
    String path = "/meetings/calendar?state=NC";
    Document month = read(path);
    while (month.selectFirst(".months a[rel=prev]") != null) {
      left -= month.select(".month li").size();
      month = read(month.select(".months a[rel=prev]").attr("href"));
    }
    assertThat(left).isEqualTo(month.select(".month li").size()).isPositive();
    assertThat(month.select(".related a").attr("href")).isEqualTo("/meetings?state=NC");
    assertThat(read(path + "&month=2025-13").select(".fault").text()).contains("month “2025-13”");
    assertThat(read(path + "&month=1999-01").select("h2, .count").text())
        .isEqualTo("January 1999 No meetings shown");
  }

  @Test
  void agenciesWithoutARecordedMeeting_areListed_andSaySoThemselves() throws Exception {
    MeetingGaps gaps = MeetingGaps.of(published.get());
    Document page = read("/meetings/unrecorded");
    assertThat(gaps.year().number()).isEqualTo(2024);
    assertThat(page.select(".places a")).hasSameSizeAs(gaps.agencies());
    assertThat(page.select(".sentence").text())
        .endsWith("no meeting in fiscal year 2024 is recorded here.");
    Document agency = read(page.select(".places a").attr("href"));
    assertThat(agency.body().text()).contains("For fiscal year 2024, none is recorded here.");
    Agency met =
        published.get().agencies().stream()
            .filter(a -> !gaps.agencies().contains(a))
            .findFirst()
            .orElseThrow();
    assertThat(read(ReferencePaths.agency(met.slug().value())).body().text())
        .doesNotContain("For fiscal year 2024");
  }

  @ParameterizedTest
  @ValueSource(strings = {COLLIER, "/state/fl", AGENCY, MEETING, "/us"})
  void pages_areKept_describeThemselves_andNeedNoCookie(String path) throws Exception {
    HttpResponse<String> answer = new Visitor(port).get(path);
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(
            keeping -> assertThat(keeping).startsWith("public, max-age=0, s-maxage=10"));
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    Document page = Jsoup.parse(answer.body());
    assertDescribesItself(page);
    assertThat(page.select("meta[name=description]").attr("content"))
        .startsWith(page.select(".sentence").text());
    JsonNode data =
        JsonMapper.shared().readTree(page.select("script[type=application/ld+json]").html());
    assertThat(data.get("@type").asString()).isEqualTo("WebPage");
    assertThat(data.get("url").asString()).endsWith(path);
    assertThat(data.get("breadcrumb").get("itemListElement").size()).isPositive();
    assertThat(page.select(".place > .record a").attr("href"))
        .isEqualTo("/report?page=" + path.replace("/", "%2F"));
  }

  @Test
  void everyAgreement_hasItsPlace_andItsOwnReport() throws Exception {
    Agency agency = published.get().find(new Slug(AGENCY.replace("/agency/", ""))).orElseThrow();
    for (String path : List.of(AGENCY, COLLIER, AGENCY + "?asOf=2024-06-30")) {
      Document page = read(path);
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
      for (Agreement agreement : published.get().agreementsOf(agency.id())) {
        String part = "agreement-" + agreement.id().value();
        String permanent = path.replace(COLLIER, AGENCY) + "#" + part;
        Elements links = page.select("#" + part + " .record a");
        assertThat(links.eachAttr("href"))
            .containsExactly(
                permanent, "/report?page=" + URLEncoder.encode(permanent, StandardCharsets.UTF_8));
        assertThat(links.eachAttr("rel")).containsExactly("nofollow");
        assertThat(links.eachAttr("aria-label"))
            .allMatch(label -> label.contains(agency.draft().name().text()));
      }
    }
  }

  @Test
  void everyMeeting_hasItsPage_towardWhichItsListsLead() throws Exception {
    Meeting meeting =
        published.get().meetings().stream()
            .filter(m -> m.draft().agency() != null)
            .filter(m -> m.draft().date().isBefore(published.get().revision().newest()))
            .findFirst()
            .orElseThrow();
    Agency agency = published.get().findAgency(meeting.draft()).orElseThrow();
    String path = ReferencePaths.meeting(meeting.id().value());
    String month = meeting.draft().date().toString().substring(0, 7);
    List<String> leading =
        new ArrayList<>(
            List.of(
                "/meetings",
                "/meetings/calendar?month=" + month,
                ReferencePaths.agency(agency.slug().value()),
                ReferencePaths.state(agency.draft().state())));
    for (var county : agency.draft().placement().counties()) {
      leading.add(ReferencePaths.county(counties.find(county).orElseThrow()));
    }
    for (String list : leading) {
      assertThat(read(list).select("main a[href=" + path + "]")).as(list).hasSize(1);
    }
    String feed = new Visitor(port).get("/api/v1/meetings.atom").body();
    assertThat(feed).contains("href=\"http://localhost:" + port + path + "\"");
    Document page = read(path);
    assertThat(page.select("h1").text()).startsWith(agency.draft().name().text() + ", ");
    assertThat(page.select(".facts a").eachAttr("href"))
        .contains(leading.get(2), leading.get(3), leading.getLast());
    JsonNode event =
        JsonMapper.shared()
            .readTree(page.select("script[type=application/ld+json]").html())
            .get("about");
    assertThat(event.get("@type").asString()).isEqualTo("Event");
    assertThat(event.get("startDate").asString()).isEqualTo(meeting.draft().date().toString());
    assertThat(read(path + "?asOf=" + meeting.draft().date().minusDays(1)).select(".facts").text())
        .contains("Scheduled");
  }

  @Test
  void theMapDescribesItself() throws Exception {
    assertDescribesItself(read("/"));
  }

  private static void assertDescribesItself(Document page) {
    for (String property : List.of("og:title", "og:description", "og:type", "og:locale")) {
      assertThat(page.select("meta[property=" + property + "]").attr("content")).isNotBlank();
    }
    assertThat(page.select("meta[name=description]").attr("content"))
        .isEqualTo(page.select("meta[property=og:description]").attr("content"));
  }

  @Test
  void aPageOfAServerWithAName_isKnownByOneUrl_inBothLanguages() throws Exception {
    String name = "https://atlas.example.org";
    System.setProperty("atlas.address", name);
    try {
      Document page = read(COLLIER + "?asOf=2020-01-01&named");
      assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(name + COLLIER);
      assertThat(page.select("link[hreflang=es]").attr("href"))
          .isEqualTo(name + COLLIER + "?lang=es");
      assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(name + COLLIER);
      assertThat(page.select("meta[property=og:image]").attr("content"))
          .isEqualTo(name + "/map.png?asOf=2020-01-01&county=12021&lang=en");
      assertThat(page.select("meta[property=og:image:alt]").attr("content"))
          .contains("Collier County, Florida");
      assertThat(page.select("meta[name=twitter:card]").attr("content"))
          .isEqualTo("summary_large_image");
      Map<String, String> pictures =
          Map.of(
              "/us?named",
              "?lang=en",
              "/about?named",
              "?lang=en",
              "/?named",
              "?lang=en",
              "/state/fl?lang=es&named",
              "?state=FL&lang=es",
              AGENCY + "?named",
              "?agency=fl-collier-county-sheriffs-office&lang=en",
              MEETING + "?lang=es&named",
              "?agency=" + holder().slug() + "&lang=es");
      for (Map.Entry<String, String> picture : pictures.entrySet()) {
        String url = read(picture.getKey()).select("meta[property=og:image]").attr("content");
        assertThat(url).isEqualTo(name + "/map.png" + picture.getValue());
        try (InputStream file =
            URI.create(address(url.substring(name.length()))).toURL().openStream()) {
          BufferedImage image = ImageIO.read(file);
          assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
        }
      }
      assertThat(new Visitor(port).get("/robots.txt?named").body())
          .endsWith("\nSitemap: " + name + "/sitemap.xml\n");
    } finally {
      System.clearProperty("atlas.address");
    }
    assertThat(new Visitor(port).get("/robots.txt").body()).doesNotContain("Sitemap");
  }

  @Test
  void sitemap_hasEveryPage_withTheDayOfItsNewestRecord() throws Exception {
    assertThat(locations("/sitemap.xml"))
        .containsExactly(
            "/sitemap-pages.xml",
            "/sitemap-counties.xml",
            "/sitemap-agencies.xml",
            "/sitemap-meetings.xml");
    assertThat(locations("/sitemap-meetings.xml"))
        .hasSize(published.get().meetings().size())
        .contains(MEETING);
    assertThat(locations("/sitemap-pages.xml")).contains("/", "/us", "/agreements", "/state/fl");
    assertThat(locations("/sitemap-counties.xml"))
        .isEqualTo(counties.list().stream().map(ReferencePaths::county).toList());
    assertThat(locations("/sitemap-agencies.xml"))
        .hasSameSizeAs(published.get().agencies())
        .contains(AGENCY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/us", "/state/fl?lang=es&asOf=2022-06-30"})
  void charts_haveTheirNumbersInATable_andAsFiles(String path) throws Exception {
    Document page = read(path);
    assertThat(page.select(".chart")).hasSize(path.startsWith("/us") ? 3 : 2);
    for (Element chart : page.select(".chart")) {
      assertThat(chart.select("svg")).hasSize(2);
      for (Element svg : chart.select("svg")) {
        assertThat(svg.select("> title").text()).contains(chart.select("h2").text());
        assertThat(svg.select("> desc").text()).isEqualTo(chart.select("> p").get(0).text());
        assertThat(svg.attr("aria-labelledby"))
            .isEqualTo(svg.select("> title").attr("id") + " " + svg.select("> desc").attr("id"));
      }
      assertThat(chart.select("details tbody tr")).isNotEmpty();
      List<String> files = chart.select(".links a").eachAttr("href");
      assertThat(files).hasSize(3);
      HttpResponse<String> svg = new Visitor(port).get(files.get(0));
      assertThat(svg.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
      assertThat(svg.body()).contains("<title").doesNotContain("var(--");
      assertThat(new Visitor(port).get(files.get(1)).headers().firstValue("Content-Type"))
          .contains("image/png");
      String csv = new Visitor(port).get(files.get(2)).body();
      assertThat(csv.lines().map(line -> line.split(",").length).distinct()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/map.png?width=99999, 400",
    "/map.png?height=0, 400",
    "/map.svg?measure=colors, 400",
    "/map.svg?asOf=2099-01-01, 400",
    "/map.png?state=FL&state=GA, 400",
    "/map.png?county=99999, 400",
    "/map.png?theme=red, 400",
    "/map.png?x=1, 400",
    "/charts/growth.png?county=12021, 400",
    "/charts/states.svg?state=FL, 404",
    "/charts/none.svg, 404"
  })
  void picturesThatCannotBeDrawn_areRefused_withAReason(String path, int status) throws Exception {
    HttpResponse<String> answer = new Visitor(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  private List<String> locations(String path) throws IOException, InterruptedException {
    Document xml = Jsoup.parse(new Visitor(port).get(path).body(), Parser.xmlParser());
    assertThat(xml.select("lastmod").eachText())
        .allMatch(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"));
    assertThat(xml.select("lastmod")).hasSameSizeAs(xml.select("loc"));
    return xml.select("loc").eachText().stream().map(url -> URI.create(url).getPath()).toList();
  }

  @Test
  void everyLinkBetweenThePages_leadsSomewhere() throws Exception {
    Deque<String> next = new ArrayDeque<>(List.of("/us", "/state/nc", COLLIER));
    Set<String> seen = new HashSet<>(next);
    int opened = 0;
    while (!next.isEmpty()) {
      String path = next.remove();
      HttpResponse<String> answer = new Visitor(port).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (++opened <= 3) {
        for (var link : Jsoup.parse(answer.body()).select("main a[href^=/]:not([rel~=nofollow])")) {
          String href = link.attr("href").replaceFirst("#.*", "");
          if (!href.startsWith("/county/37") && seen.size() < 300 && seen.add(href)) {
            next.add(href);
          }
        }
      }
    }
    assertThat(opened).isGreaterThan(80);
  }

  /** The agency of the meeting whose page is opened. */
  private Agency holder() {
    Meeting meeting = published.get().find(new MeetingId(1)).orElseThrow();
    return published.get().findAgency(meeting.draft()).orElseThrow();
  }

  private Document read(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        new Visitor(port).get(path.replace("<", "%3C").replace(">", "%3E"));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("!{", "reference.", "undefined");
    return Jsoup.parse(answer.body());
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }
}
