package org.atlas287g.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.answer.MovedException;
import org.atlas287g.ui.api.NotFound;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.RecordPages;
import org.atlas287g.ui.web.EmbedPaths;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages about counties, states, agencies, meetings, and the country. Each has one URL; other
 * spellings of it lead there, and what is not recorded has the page for URLs that lead nowhere.
 */
@RestController
class ReferencePages {
  private static final String FIPS = "\\d{5}";

  private final RecordPages pages;
  private final Frames frames;
  private final CountyDirectory counties;
  private final Desks desks;
  private final Heads heads;

  ReferencePages(
      RecordPages pages, Frames frames, CountyDirectory counties, Desks desks, Heads heads) {
    this.pages = pages;
    this.frames = frames;
    this.counties = counties;
    this.desks = desks;
    this.heads = heads;
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
          County county = find(counties, fips);
          checkPath(request, slug, ReferencePaths.county(county));
          return county(request, desks.onDay(request, s, days), county);
        });
  }

  private Map<String, Object> county(HttpServletRequest request, Desk desk, County county) {
    CountyPage page = CountyPage.of(desk, county);
    return values(request, page, page.sentence(), desk, About.of(desk, county));
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
    return values(request, page, page.sentence(), desk, About.of(desk, state));
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
    return values(request, page, page.sentence(), desk, About.of(desk, agency));
  }

  @GetMapping(ReferencePaths.MEETING)
  void meeting(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    pages.send(
        request,
        response,
        "meeting",
        (s, days) -> {
          Meeting meeting =
              ReferencePaths.number(id)
                  .map(MeetingId::new)
                  .flatMap(s::find)
                  .orElseThrow(ReferencePages::unknown);
          checkPath(request, id, ReferencePaths.meeting(meeting.id().value()));
          return meeting(request, desks.onDay(request, s, days), meeting);
        });
  }

  private Map<String, Object> meeting(HttpServletRequest request, Desk desk, Meeting meeting) {
    MeetingPage page = MeetingPage.of(desk, meeting);
    return values(request, page, page.sentence(), desk, About.of(desk, meeting));
  }

  @GetMapping(ReferencePaths.NATION)
  void nation(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request, response, "nation", (s, days) -> nation(request, desks.onDay(request, s, days)));
  }

  private Map<String, Object> nation(HttpServletRequest request, Desk desk) {
    NationPage page = NationPage.of(desk);
    return values(request, page, page.sentence(), desk, About.of(desk));
  }

  private Map<String, Object> values(
      HttpServletRequest request, Record page, String sentence, Desk desk, About about) {
    return Map.of("head", heads.of(request, sentence, desk, about), "page", page);
  }

  @GetMapping(PagePaths.ABOUT_CITE)
  void cite(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request,
        response,
        "aboutcite",
        (snapshot, _) -> {
          Words words = frames.words(request);
          return Map.of(
              "sharing",
              Sharing.of(
                  words,
                  words.say("about.cite.all"),
                  PagePaths.MAP,
                  EmbedPaths.MAP,
                  null,
                  snapshot.revision(),
                  MeetingDays.today(),
                  frames::url));
        });
  }

  /**
   * The county that a path names.
   *
   * @throws NotFound if there is none
   */
  static County find(CountyDirectory counties, String fips) {
    Optional<County> county =
        fips.matches(FIPS) && StateCode.findByFips(fips.substring(0, 2)).isPresent()
            ? counties.find(new CountyFips(fips))
            : Optional.empty();
    return county.orElseThrow(ReferencePages::unknown);
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
