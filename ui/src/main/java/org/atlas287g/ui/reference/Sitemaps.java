package org.atlas287g.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines which pages there are, and since when each shows what it shows. */
@RestController
class Sitemaps {
  private static final String INDEX = "/sitemap.xml";
  private static final String PAGES = "/sitemap-pages.xml";
  private static final String COUNTIES = "/sitemap-counties.xml";
  private static final String AGENCIES = "/sitemap-agencies.xml";
  private static final String MEETINGS = "/sitemap-meetings.xml";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

  private final Answers answers;
  private final CountyDirectory counties;
  private final PublicAddress address;
  private final String robots;

  Sitemaps(Answers answers, CountyDirectory counties, PublicAddress address) throws IOException {
    this.answers = answers;
    this.counties = counties;
    this.address = address;
    this.robots = new ClassPathResource("robots.txt").getContentAsString(StandardCharsets.UTF_8);
  }

  /** Names the sitemap only if it is known by which name others reach it. */
  @GetMapping("/robots.txt")
  void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String text =
        address.isConfigured() ? robots + "\nSitemap: " + address.of(INDEX) + "\n" : robots;
    answers.send(
        request,
        response,
        (_, _) -> new Representation(TEXT, text.getBytes(StandardCharsets.UTF_8)));
  }

  @GetMapping(INDEX)
  void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, this::index);
  }

  @GetMapping(PAGES)
  void pages(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, this::pages);
  }

  @GetMapping(COUNTIES)
  void counties(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, this::counties);
  }

  @GetMapping(AGENCIES)
  void agencies(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, this::agencies);
  }

  @GetMapping(MEETINGS)
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, this::meetings);
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, Function<Snapshot, String> render)
      throws IOException {
    answers.send(
        request,
        response,
        (s, _) -> new Representation(XML, render.apply(s).getBytes(StandardCharsets.UTF_8)));
  }

  private String index(Snapshot snapshot) {
    StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex").append(SPACE);
    for (String part : List.of(PAGES, COUNTIES, AGENCIES, MEETINGS)) {
      entry(xml, "sitemap", part, snapshot.revision().newest());
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  private String pages(Snapshot snapshot) {
    StringBuilder xml = urls();
    for (String path :
        List.of(
            PagePaths.MAP,
            ReferencePaths.NATION,
            PagePaths.AGREEMENTS,
            PagePaths.MEETINGS,
            PagePaths.MEETING_CALENDAR,
            PagePaths.UNRECORDED_MEETINGS,
            PagePaths.ABOUT,
            PagePaths.ABOUT_DATA,
            PagePaths.ABOUT_CITE,
            PagePaths.DATA,
            PagePaths.API)) {
      entry(xml, "url", path, snapshot.revision().newest());
    }
    for (StateCode state : StateCode.values()) {
      entry(xml, "url", ReferencePaths.state(state), newest(snapshot, snapshot.agenciesIn(state)));
    }
    return xml.append("</urlset>\n").toString();
  }

  private String counties(Snapshot snapshot) {
    return listed(
        snapshot,
        counties.list(),
        ReferencePaths::county,
        county -> snapshot.agenciesServing(county.fips()));
  }

  private String agencies(Snapshot snapshot) {
    return listed(
        snapshot,
        snapshot.agencies(),
        agency -> ReferencePaths.agency(agency.slug().value()),
        List::of);
  }

  private String meetings(Snapshot snapshot) {
    StringBuilder xml = urls();
    for (Meeting meeting : snapshot.meetings()) {
      String path = ReferencePaths.meeting(meeting.id().value());
      entry(xml, "url", path, snapshot.known(meeting).day());
    }
    return xml.append("</urlset>\n").toString();
  }

  /** A page of each, with the day of the newest record of its agencies. */
  private <T> String listed(
      Snapshot snapshot,
      List<T> all,
      Function<T, String> path,
      Function<T, List<Agency>> agencies) {
    StringBuilder xml = urls();
    all.forEach(one -> entry(xml, "url", path.apply(one), newest(snapshot, agencies.apply(one))));
    return xml.append("</urlset>\n").toString();
  }

  private static StringBuilder urls() {
    return new StringBuilder(HEAD).append("<urlset").append(SPACE);
  }

  /** Paths of pages hold nothing that XML escapes. */
  private void entry(StringBuilder xml, String element, String path, LocalDate day) {
    xml.append(
        "<%1$s><loc>%2$s</loc><lastmod>%3$s</lastmod></%1$s>\n"
            .formatted(element, address.of(path), day));
  }

  /** The day from which the newest record of some agencies is known; that of the list if none. */
  private static LocalDate newest(Snapshot snapshot, Collection<Agency> agencies) {
    return agencies.stream()
        .flatMap(agency ->
            Stream.concat(
                Stream.of(snapshot.known(agency)),
                Stream.concat(
                    snapshot.agreementsOf(agency.id()).stream().map(snapshot::known),
                    snapshot.meetingsOf(agency.id()).stream().map(snapshot::known))))
        .map(Known::day)
        .max(Comparator.naturalOrder())
        .orElse(snapshot.revision().listed());
  }
}
