package org.atlas287g.ui.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.alert.Topic;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Frame;
import org.atlas287g.ui.web.EmbedPaths;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a page is about.
 *
 * @param place the name of the place or agency that a picture of the map shows
 * @param map the same place on the map
 * @param picture what a picture of the map must show of it
 * @param data the same as files
 * @param feeds of what changes there
 * @param alerts the topics of email alerts about it
 * @param thing the same in the terms of schema.org
 */
record About(
    String path,
    String title,
    String heading,
    String place,
    List<Parts.Link> crumbs,
    String map,
    Map<String, String> picture,
    List<Parts.Link> data,
    List<Frame.Feed> feeds,
    List<Parts.Link> alerts,
    Map<String, Object> thing) {
  static About of(Desk desk, County county) {
    String name = county.fullName() + ", " + county.state().stateName();
    return new About(
        ReferencePaths.county(county),
        desk.words().say("reference.county.title", name),
        name,
        name,
        List.of(nation(desk), state(desk, county.state())),
        "/?county=" + county.fips(),
        Map.of("county", county.fips().value()),
        tables(desk, "?county=" + county.fips()),
        Frame.Feed.all(desk.words(), "?county=" + county.fips()),
        List.of(topic(new Topic.OfCounty(county.fips()), name), topic(county.state())),
        Map.of("@type", "AdministrativeArea", "name", name, "identifier", county.fips().value()));
  }

  static About of(Desk desk, StateCode state) {
    return new About(
        ReferencePaths.state(state),
        desk.words().say("reference.state.title", state.stateName()),
        state.stateName(),
        state.stateName(),
        List.of(nation(desk)),
        "/?state=" + state.name(),
        Map.of("state", state.name()),
        tables(desk, "?state=" + state.name()),
        Frame.Feed.all(desk.words(), "?state=" + state.name()),
        List.of(topic(state)),
        Map.of("@type", "State", "name", state.stateName(), "identifier", state.name()));
  }

  static About of(Desk desk, Agency agency) {
    String name = agency.draft().name().text();
    StateCode state = agency.draft().state();
    return new About(
        ReferencePaths.agency(agency.slug().value()),
        desk.words().say("reference.agency.title", name, state.stateName()),
        name,
        name,
        List.of(nation(desk), state(desk, state)),
        onMap(agency),
        Map.of("agency", agency.slug().value()),
        List.of(
            new Parts.Link("/api/v1/agencies/" + agency.slug(), desk.words().say("download.json")),
            calendar(desk.words(), "?agency=" + agency.slug())),
        Frame.Feed.all(desk.words(), "?agency=" + agency.slug()),
        topics(agency),
        organization(agency));
  }

  static About of(Desk desk, Meeting meeting) {
    Words words = desk.words();
    Agency agency = desk.snapshot().findAgency(meeting.draft()).orElse(null);
    String title = desk.title(meeting);
    String query = agency == null ? "" : "?agency=" + agency.slug();
    return new About(
        ReferencePaths.meeting(meeting.id().value()),
        title,
        title,
        agency == null ? words.say("reference.us") : agency.draft().name().text(),
        agency == null
            ? List.of(new Parts.Link(PagePaths.MEETINGS, words.say("nav.meetings")))
            : List.of(nation(desk), state(desk, agency.draft().state()), desk.link(agency)),
        agency == null ? PagePaths.MAP : onMap(agency),
        agency == null ? Map.of() : Map.of("agency", agency.slug().value()),
        List.of(
            new Parts.Link(calendarFile(words, meeting), words.say("download.ics")),
            new Parts.Link("/api/v1/meetings" + query, words.say("download.json"))),
        Frame.Feed.all(words, query),
        agency == null ? List.of() : topics(agency),
        MeetingEvent.of(desk, meeting));
  }

  /** A meeting, to add to a calendar. */
  static String calendarFile(Words words, Meeting meeting) {
    return "/api/v1/meetings/"
        + meeting.id().value()
        + ".ics?"
        + Languages.PARAMETER
        + "="
        + words.language();
  }

  private static List<Parts.Link> topics(Agency agency) {
    return List.of(
        topic(new Topic.OfAgency(agency.slug()), agency.draft().name().text()),
        topic(agency.draft().state()));
  }

  /** The whole country. */
  static About of(Desk desk) {
    return new About(
        ReferencePaths.NATION,
        desk.words().say("reference.us.title"),
        desk.words().say("reference.us"),
        desk.words().say("reference.us"),
        List.of(),
        "/",
        Map.of(),
        tables(desk, ""),
        Frame.Feed.all(desk.words()),
        List.of(),
        Map.of("@type", "Country", "name", "United States"));
  }

  /** What stands for the page in a frame: a county by itself, else the map. */
  String embedded() {
    return path.startsWith("/county/")
        ? EmbedPaths.county(new CountyFips(path.split("/")[2]))
        : EmbedPaths.MAP + map.substring(1);
  }

  /** The same place on the map, on a page's day. */
  String map(ShownDay shown) {
    return shown.day() == null
        ? map
        : map + (map.contains("?") ? "&" : "?") + ShownDay.PARAMETER + "=" + shown.day();
  }

  /** The parameters of the map's picture of it. */
  Map<String, String> pictured(Desk desk) {
    Map<String, String> query = new TreeMap<>(picture);
    if (desk.shown().day() != null) {
      query.put(ShownDay.PARAMETER, desk.shown().day().toString());
    }
    return query;
  }

  /** The same as files, the map as a picture among them. */
  List<Parts.Link> data(Desk desk) {
    List<Parts.Link> files = new ArrayList<>(data);
    for (String path : List.of(PagePaths.MAP_PICTURE, PagePaths.MAP_DRAWING)) {
      UriComponentsBuilder file = UriComponentsBuilder.fromPath(path);
      pictured(desk).forEach(file::queryParam);
      file.queryParam(Languages.PARAMETER, desk.words().language());
      String format = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
      files.add(new Parts.Link(file.toUriString(), desk.words().say("picture.link", format)));
    }
    return files;
  }

  /** The agreements as files, on the day that the page shows. */
  private static List<Parts.Link> tables(Desk desk, String query) {
    Words words = desk.words();
    String day = desk.shown().day() == null ? "" : ShownDay.PARAMETER + "=" + desk.shown().day();
    String asked = query + (day.isEmpty() ? "" : (query.isEmpty() ? "?" : "&") + day);
    return List.of(
        new Parts.Link("/agreements" + asked, words.say("reference.data.table")),
        new Parts.Link("/api/v1/agreements.csv" + asked, words.say("download.csv")),
        new Parts.Link("/api/v1/agreements.xlsx" + asked, words.say("download.xlsx")),
        new Parts.Link("/api/v1/agreements" + asked, words.say("download.json")),
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

  static Map<String, Object> organization(Agency agency) {
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
}
