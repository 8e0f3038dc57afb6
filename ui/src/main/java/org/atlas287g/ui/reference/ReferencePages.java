package org.atlas287g.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.alert.Topic;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.answer.MovedException;
import org.atlas287g.ui.api.NotFound;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.mail.ReaderMail;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.RecordPages;
import org.atlas287g.ui.security.PageReader;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages about counties, states, agencies and the country. Each has one URL; other spellings of
 * it lead there, and what is not recorded has the page for URLs that lead nowhere.
 */
@RestController
class ReferencePages {
  private static final String FIPS = "\\d{5}";

  private final RecordPages pages;
  private final Frames frames;
  private final CountyDirectory counties;
  private final Desks desks;
  private final PageReader reader;
  private final LinkedData linked;
  private final boolean mailed;

  ReferencePages(
      RecordPages pages,
      Frames frames,
      CountyDirectory counties,
      Desks desks,
      PageReader reader,
      LinkedData linked,
      ReaderMail mail) {
    this.pages = pages;
    this.frames = frames;
    this.counties = counties;
    this.desks = desks;
    this.reader = reader;
    this.linked = linked;
    this.mailed = mail.isPossible();
  }

  @GetMapping(ReferencePaths.COUNTY_ALONE)
  void county(HttpServletRequest request, HttpServletResponse response, @PathVariable String fips)
      throws IOException {
    county(request, response, fips, "");
  }

  @GetMapping(ReferencePaths.COUNTY)
  void county(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String fips,
      @PathVariable String slug)
      throws IOException {
    pages.send(
        request,
        response,
        "county",
        (s, days) -> {
          County county = find(fips).orElseThrow(ReferencePages::unknown);
          checkPath(request, slug, ReferencePaths.county(county));
          return county(request, desks.onDay(request, s, days), county);
        });
  }

  private Map<String, Object> county(HttpServletRequest request, Desk desk, County county) {
    CountyPage page = CountyPage.of(desk, county);
    String name = county.fullName() + ", " + county.state().stateName();
    return values(
        request,
        page,
        page.sentence(),
        desk,
        new About(
            ReferencePaths.county(county),
            desk.words().say("reference.county.title", name),
            name,
            List.of(nation(desk), state(desk, county.state())),
            "/?county=" + county.fips(),
            tables(desk.words(), "?county=" + county.fips()),
            List.of(topic(new Topic.OfCounty(county.fips()), name), topic(county.state())),
            Map.of(
                "@type", "AdministrativeArea", "name", name, "identifier", county.fips().value())));
  }

  @GetMapping(ReferencePaths.STATE)
  void state(HttpServletRequest request, HttpServletResponse response, @PathVariable String postal)
      throws IOException {
    pages.send(
        request,
        response,
        "state",
        (s, days) -> {
          StateCode state =
              StateCode.find(postal.replace('-', ' ')).orElseThrow(ReferencePages::unknown);
          checkPath(request, postal, ReferencePaths.state(state));
          return state(request, desks.onDay(request, s, days), state);
        });
  }

  private Map<String, Object> state(HttpServletRequest request, Desk desk, StateCode state) {
    StatePage page = StatePage.of(desk, state);
    return values(
        request,
        page,
        page.sentence(),
        desk,
        new About(
            page.path(),
            desk.words().say("reference.state.title", state.stateName()),
            state.stateName(),
            List.of(nation(desk)),
            "/?state=" + state.name(),
            tables(desk.words(), "?state=" + state.name()),
            List.of(topic(state)),
            Map.of("@type", "State", "name", state.stateName(), "identifier", state.name())));
  }

  @GetMapping(ReferencePaths.AGENCY)
  void agency(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
      throws IOException {
    pages.send(
        request,
        response,
        "agency",
        (s, days) -> {
          Agency agency =
              Slug.find(slug.toLowerCase(Locale.ROOT))
                  .flatMap(s::find)
                  .orElseThrow(ReferencePages::unknown);
          checkPath(request, slug, ReferencePaths.agency(agency.slug().value()));
          return agency(request, desks.onDay(request, s, days), agency);
        });
  }

  private Map<String, Object> agency(HttpServletRequest request, Desk desk, Agency agency) {
    AgencyPage page = AgencyPage.of(desk, agency);
    String name = agency.draft().name().text();
    StateCode state = agency.draft().state();
    return values(
        request,
        page,
        page.sentence(),
        desk,
        new About(
            ReferencePaths.agency(agency.slug().value()),
            desk.words().say("reference.agency.title", name, state.stateName()),
            name,
            List.of(nation(desk), state(desk, state)),
            onMap(agency),
            List.of(
                new Parts.Link(
                    "/api/v1/agencies/" + agency.slug(), desk.words().say("download.json")),
                calendar(desk.words(), "?agency=" + agency.slug())),
            List.of(topic(new Topic.OfAgency(agency.slug()), name), topic(state)),
            organization(agency)));
  }

  @GetMapping(ReferencePaths.NATION)
  void nation(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request, response, "nation", (s, days) -> nation(request, desks.onDay(request, s, days)));
  }

  private Map<String, Object> nation(HttpServletRequest request, Desk desk) {
    NationPage page = NationPage.of(desk);
    return values(
        request,
        page,
        page.sentence(),
        desk,
        new About(
            ReferencePaths.NATION,
            desk.words().say("reference.us.title"),
            desk.words().say("reference.us"),
            List.of(),
            "/",
            tables(desk.words(), ""),
            List.of(),
            Map.of("@type", "Country", "name", "United States")));
  }

  /**
   * What a page is about.
   *
   * @param data the same as files
   * @param alerts the topics of email alerts about it
   * @param thing the same in the terms of schema.org
   */
  private record About(
      String path,
      String title,
      String heading,
      List<Parts.Link> crumbs,
      String map,
      List<Parts.Link> data,
      List<Parts.Link> alerts,
      Map<String, Object> thing) {}

  /** What the template of a page is given. */
  private Map<String, Object> values(
      HttpServletRequest request, Record page, String sentence, Desk desk, About about) {
    boolean signedIn = reader.isSignedIn();
    Revision revision = desk.snapshot().revision();
    Words words = desk.words();
    String asOf = asOf(desk);
    String description = sentence + " " + asOf;
    Head head =
        new Head(
            frames.of(request, signedIn, revision, about.path()),
            about.title(),
            about.heading(),
            description,
            about.crumbs(),
            asOf,
            desk.shown(),
            about.path(),
            desk.shown().day() == null
                ? about.map()
                : about.map()
                    + (about.map().contains("?") ? "&" : "?")
                    + "asOf="
                    + desk.shown().day(),
            about.data(),
            linked.of(
                about.path(),
                about.title(),
                description,
                words.language(),
                revision,
                about.crumbs(),
                about.thing()),
            revision.newest(),
            revision,
            MeetingDays.today(),
            signedIn,
            frames.url(request),
            about.alerts(),
            mailed);
    return Map.of("head", head, "page", page);
  }

  /** What day a page shows, in words. */
  private static String asOf(Desk desk) {
    Words words = desk.words();
    Revision revision = desk.snapshot().revision();
    return desk.shown().day() == null
        ? words.say("records.list", words.dataDate(revision))
        : words.say("reference.asOf.is", words.date(desk.shown().day()), words.dataDate(revision));
  }

  private static List<Parts.Link> tables(Words words, String query) {
    return List.of(
        new Parts.Link("/agreements" + query, words.say("reference.data.table")),
        new Parts.Link("/api/v1/agreements.csv" + query, words.say("download.csv")),
        new Parts.Link("/api/v1/agreements.xlsx" + query, words.say("download.xlsx")),
        new Parts.Link("/api/v1/agreements" + query, words.say("download.json")),
        calendar(words, query));
  }

  private static Parts.Link calendar(Words words, String query) {
    return new Parts.Link(
        "/api/v1/meetings.ics"
            + (query.isEmpty() ? "?" : query + "&")
            + Languages.PARAMETER
            + "="
            + words.language(),
        words.say("calendar.subscribe"));
  }

  private static Parts.Link nation(Desk desk) {
    return new Parts.Link(
        desk.shown().link(ReferencePaths.NATION), desk.words().say("reference.us"));
  }

  private static Parts.Link state(Desk desk, StateCode state) {
    return new Parts.Link(desk.shown().link(ReferencePaths.state(state)), state.stateName());
  }

  private static Parts.Link topic(StateCode state) {
    return topic(new Topic.OfState(state), state.stateName());
  }

  private static Parts.Link topic(Topic topic, String name) {
    return new Parts.Link(topic.key(), name);
  }

  private static String onMap(Agency agency) {
    List<CountyFips> placed = agency.draft().placement().counties();
    return placed.isEmpty()
        ? "/?state=" + agency.draft().state().name()
        : "/?county=" + placed.getFirst();
  }

  private static Map<String, Object> organization(Agency agency) {
    Map<String, Object> organization = new LinkedHashMap<>();
    organization.put("@type", "GovernmentOrganization");
    organization.put("name", agency.draft().name().text());
    if (!agency.draft().aliases().isEmpty()) {
      organization.put(
          "alternateName",
          agency.draft().aliases().stream().map(alias -> alias.spelling().text()).toList());
    }
    if (agency.draft().website() != null) {
      organization.put("url", agency.draft().website().toString());
    }
    organization.put("areaServed", agency.draft().state().stateName());
    return organization;
  }

  private Optional<County> find(String fips) {
    return fips.matches(FIPS) && StateCode.findByFips(fips.substring(0, 2)).isPresent()
        ? counties.find(new CountyFips(fips))
        : Optional.empty();
  }

  /**
   * Sends those who asked by another last segment to the page's path, with the parameters that
   * pages have.
   */
  private static void checkPath(HttpServletRequest request, String asked, String path) {
    if (path.endsWith("/" + asked)) {
      return;
    }
    UriComponentsBuilder target = UriComponentsBuilder.fromPath(path);
    for (String parameter : List.of(ShownDay.PARAMETER, Languages.PARAMETER)) {
      if (request.getParameter(parameter) != null) {
        target.queryParam(parameter, "{" + parameter + "}");
      }
    }
    throw MovedException.forGood(
        target
            .encode()
            .buildAndExpand(
                Map.of(
                    ShownDay.PARAMETER,
                    text(request, ShownDay.PARAMETER),
                    Languages.PARAMETER,
                    text(request, Languages.PARAMETER)))
            .toUriString());
  }

  private static NotFound unknown() {
    return new NotFound("There is no such page.");
  }

  private static String text(HttpServletRequest request, String parameter) {
    String value = request.getParameter(parameter);
    return value == null ? "" : value;
  }
}
