package org.atlas287g.ui.reference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Frame;
import org.atlas287g.ui.page.Templates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of a meeting shows, and what it says of the meeting in the terms of schema.org. */
class MeetingPageTest {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
  private static final Agency AGENCY =
      new Agency(
          new AgencyId(1),
          0,
          new Slug("al-mccoy"),
          new AgencyDraft(
              StateCode.AL,
              new Spelling("McCoy <b>Jail</b>"),
              AgencyLevel.REGIONAL,
              List.of(new Alias(new Spelling("MCCOY JAIL"), "the list abbreviates it")),
              Placement.in(
                  List.of(new CountyFips("01001")), Basis.EDITOR, 0.9, List.of(), "it is there"),
              null,
              null));
  private static final MeetingDraft.Notice NOTICE =
      new MeetingDraft.Notice(
          LocalTime.of(18, 30),
          ZoneId.of("America/Chicago"),
          "Court House",
          URI.create("https://example.org/attend"),
          LocalDateTime.of(2024, 9, 24, 17, 0),
          "Clerk",
          URI.create("https://example.org/minutes"),
          "A note on the meeting");
  private static final MeetingDraft FULL =
      new MeetingDraft(
          new Spelling("MCCOY JAIL"),
          AGENCY.id(),
          DAY,
          MeetingFormat.HYBRID,
          SupportModel.WSO,
          MeetingStatus.HELD,
          "a source",
          NOTICE);

  /** What the page shows of each component, in English; of a link, where it leads. */
  private static final Map<String, List<String>> SHOWN =
      Map.ofEntries(
          Map.entry("Meeting.id", List.of("/api/v1/meetings/3.ics?lang=en")),
          Map.entry("Meeting.draft", List.of("steering-committee meeting")),
          Map.entry("MeetingDraft.nameAsPrinted", List.of("The source prints", "“MCCOY JAIL”")),
          Map.entry(
              "MeetingDraft.agency",
              List.of(
                  "McCoy <b>Jail</b>",
                  "/agency/al-mccoy",
                  "Regional",
                  "/state/al",
                  "Serves Autauga County")),
          Map.entry("MeetingDraft.date", List.of("Oct 1, 2024", "Fiscal year 2025")),
          Map.entry("MeetingDraft.format", List.of("In person and virtual")),
          Map.entry("MeetingDraft.model", List.of("Warrant Service Officer")),
          Map.entry("MeetingDraft.status", List.of("Status Held", "was held on Oct 1, 2024.")),
          Map.entry(
              "MeetingDraft.source",
              List.of("Source: a source; list of early 2025 (date inferred)")),
          Map.entry("MeetingDraft.notice", List.of("Court House")),
          Map.entry("Notice.start", List.of("6:30\u202fPM")),
          Map.entry("Notice.zone", List.of("6:30\u202fPM, Central Time")),
          Map.entry("Notice.venue", List.of("Place Court House")),
          Map.entry("Notice.link", List.of("Link to attend", "https://example.org/attend")),
          Map.entry("Notice.questionDeadline", List.of("Questions until Sep 24, 2024, 5:00")),
          Map.entry("Notice.contact", List.of("Contact Clerk")),
          Map.entry("Notice.minutes", List.of("Minutes", "https://example.org/minutes")),
          Map.entry("Notice.note", List.of("A note on the meeting")));

  private static final Map<String, String> PRIVATE =
      Map.of("Meeting.version", "counts an editor's saves; calendars get it as SEQUENCE");

  @Test
  void everyComponentOfAMeeting_isOnItsPage_orPrivateForAReason() {
    Document page = render(desk(Locale.ENGLISH, null, meeting(3, FULL)), meeting(3, FULL));
    String told = page.text() + " " + page.select("a").eachAttr("href");
    Set<String> parts = new TreeSet<>();
    Stream.of(Meeting.class, MeetingDraft.class, MeetingDraft.Notice.class)
        .forEach(type ->
            Arrays.stream(type.getRecordComponents())
                .forEach(part -> parts.add(type.getSimpleName() + "." + part.getName())));
    Set<String> listed = new TreeSet<>(SHOWN.keySet());
    listed.addAll(PRIVATE.keySet());
    assertThat(listed).isEqualTo(parts);
    SHOWN.forEach((part, texts) -> assertThat(told).as(part).contains(texts));
    assertThat(told)
        .contains("knows the printed name as another spelling of it (the list abbreviates it).");
    assertThat(page.select("b")).as("markup in a name").isEmpty();
  }

  @Test
  void whatIsNotPublished_isSaidToBeMissing_orLeftOut() {
    MeetingDraft draft =
        draft(
            "County <i>of</i> Nowhere",
            null,
            DAY.minusDays(7),
            MeetingFormat.VIRTUAL,
            MeetingStatus.UNKNOWN);
    Document page = render(desk(Locale.ENGLISH, null, meeting(4, draft)), meeting(4, draft));
    assertThat(page.select(".facts").text())
        .contains("No time is recorded.", "No place is recorded.", "Virtual", "Status Listed")
        .contains("County <i>of</i> Nowhere (no agreement of this agency is recorded)")
        .doesNotContain("Questions", "Contact", "Minutes", "Serves");
    assertThat(page.select(".sentence").text())
        .endsWith("Whether it was held is not recorded here.");
    assertThat(page.select(".crumbs a").eachAttr("href")).containsExactly("/meetings");
    assertThat(page.select("[rel=prev], [rel=next]")).isEmpty();
    assertThat(page.text()).doesNotContain("Add to calendar", "null");
  }

  @Test
  void timeWithoutAZone_isLocal() {
    MeetingDraft draft =
        noticed(
            new MeetingDraft.Notice(LocalTime.of(9, 0), null, null, null, null, null, null, null));
    Desk desk = desk(Languages.SPANISH, null, meeting(3, draft));
    assertThat(render(desk, meeting(3, draft)).select(".facts").text())
        .contains("Hora 9:00", ", hora local", "No consta el lugar.");
    assertThat(MeetingEvent.of(desk, meeting(3, draft)))
        .containsEntry("startDate", "2024-10-01T09:00");
  }

  @Test
  void meetingsOfAnAgency_leadToEachOther_andTheNextIsNamed() {
    Meeting first = meeting(9, on(DAY.minusYears(1), MeetingStatus.SCHEDULED));
    Meeting canceled = meeting(5, on(DAY.plusDays(1), MeetingStatus.CANCELLED));
    Meeting next = meeting(3, on(DAY.plusDays(1), MeetingStatus.SCHEDULED));
    Meeting last = meeting(7, on(DAY.plusMonths(6), MeetingStatus.SCHEDULED));
    Desk desk = desk(Locale.ENGLISH, null, last, next, canceled, first);
    assertThat(neighbors(desk, first)).containsExactly(null, "/meetings/3");
    assertThat(neighbors(desk, next)).containsExactly("/meetings/9", "/meetings/5");
    assertThat(neighbors(desk, canceled)).containsExactly("/meetings/3", "/meetings/7");
    assertThat(neighbors(desk, last)).containsExactly("/meetings/5", null);
    assertThat(MeetingPage.of(desk, first).when()).isEqualTo("Past");
    assertThat(MeetingPage.of(desk, next).when()).isEqualTo("The next meeting of this agency");
    assertThat(MeetingPage.of(desk, canceled).when()).isNull();
    assertThat(MeetingPage.of(desk, last).when()).isEqualTo("Upcoming");
    assertThat(MeetingPage.of(desk, first).calendar()).isNull();
    assertThat(render(desk, next).select("section nav a").eachAttr("href"))
        .containsExactly(
            "/meetings/9",
            "/meetings/5",
            "/meetings?agency=al-mccoy",
            "/meetings/calendar?month=2024-10");
    assertThat(MeetingPage.of(desk, canceled).sentence())
        .isEqualTo(
            "The 287(g) steering-committee meeting of McCoy <b>Jail</b> on Oct 2, 2024 is canceled.");
  }

  @Test
  void dayOfThePast_showsTheMeetingAsItLayThen() {
    Meeting meeting = meeting(3, on(DAY, MeetingStatus.UNKNOWN));
    Desk then = desk(Locale.ENGLISH, DAY.minusMonths(1), meeting);
    assertThat(MeetingPage.of(then, meeting).sentence()).endsWith("is scheduled for Oct 1, 2024.");
    assertThat(MeetingPage.of(then, meeting).agency())
        .satisfies(agency ->
            assertThat(requireNonNull(agency).link().href())
                .isEqualTo("/agency/al-mccoy?asOf=2024-09-01"));
    Desk after = desk(Locale.ENGLISH, DAY.plusMonths(1), meeting);
    assertThat(MeetingPage.of(after, meeting).status()).isEqualTo("Listed");
  }

  @Test
  void event_saysWhatIsPublished() {
    Meeting meeting = meeting(3, FULL);
    assertThat(MeetingEvent.of(desk(Locale.ENGLISH, null, meeting), meeting))
        .containsExactly(
            Map.entry("@type", "Event"),
            Map.entry("name", "287(g) steering committee, McCoy <b>Jail</b>"),
            Map.entry("startDate", "2024-10-01T18:30-05:00"),
            Map.entry("eventStatus", "https://schema.org/EventScheduled"),
            Map.entry("eventAttendanceMode", "https://schema.org/MixedEventAttendanceMode"),
            Map.entry(
                "location",
                List.of(
                    Map.of("@type", "Place", "name", "Court House"),
                    Map.of("@type", "VirtualLocation", "url", "https://example.org/attend"))),
            Map.entry(
                "about",
                Map.of(
                    "@type",
                    "GovernmentOrganization",
                    "name",
                    "McCoy <b>Jail</b>",
                    "alternateName",
                    List.of("MCCOY JAIL"),
                    "areaServed",
                    "Alabama")));
  }

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, IN_PERSON, EventScheduled, OfflineEventAttendanceMode",
    "CANCELLED, VIRTUAL, EventCancelled, OnlineEventAttendanceMode",
    "POSTPONED, HYBRID, EventPostponed, MixedEventAttendanceMode",
    "UNKNOWN, UNKNOWN, ,"
  })
  void event_ofADayAlone_inventsNothing(
      MeetingStatus status, MeetingFormat format, @Nullable String told, @Nullable String mode) {
    // Of a day to come a listed meeting is scheduled; of a past one nobody says what came of it.
    LocalDate day = status == MeetingStatus.UNKNOWN ? DAY.minusDays(7) : DAY.plusDays(7);
    Meeting meeting = meeting(3, draft("Nowhere", null, day, format, status));
    Map<String, Object> event = MeetingEvent.of(desk(Locale.ENGLISH, null, meeting), meeting);
    assertThat(event.get("startDate")).isEqualTo(day.toString());
    assertThat(event.get("eventStatus"))
        .isEqualTo(told == null ? null : "https://schema.org/" + told);
    assertThat(event.get("eventAttendanceMode"))
        .isEqualTo(mode == null ? null : "https://schema.org/" + mode);
    assertThat(event.keySet())
        .isSubsetOf("@type", "name", "startDate", "eventStatus", "eventAttendanceMode");
  }

  private static List<@Nullable String> neighbors(Desk desk, Meeting meeting) {
    MeetingPage page = MeetingPage.of(desk, meeting);
    return Arrays.asList(
        page.before() == null ? null : page.before().href(),
        page.after() == null ? null : page.after().href());
  }

  private static MeetingDraft draft(
      String name,
      @Nullable AgencyId agency,
      LocalDate day,
      MeetingFormat format,
      MeetingStatus status) {
    return new MeetingDraft(
        new Spelling(name),
        agency,
        day,
        format,
        SupportModel.UNKNOWN,
        status,
        "a source",
        MeetingDraft.Notice.NONE);
  }

  private static MeetingDraft on(LocalDate day, MeetingStatus status) {
    return draft("MCCOY JAIL", AGENCY.id(), day, MeetingFormat.IN_PERSON, status);
  }

  private static MeetingDraft noticed(MeetingDraft.Notice notice) {
    return new MeetingDraft(
        FULL.nameAsPrinted(),
        FULL.agency(),
        FULL.date(),
        FULL.format(),
        FULL.model(),
        FULL.status(),
        FULL.source(),
        notice);
  }

  private static Meeting meeting(long id, MeetingDraft draft) {
    return new Meeting(new MeetingId(id), 6, draft);
  }

  /** The records on the day of the full meeting, or as of another day. */
  private static Desk desk(Locale language, @Nullable LocalDate asOf, Meeting... meetings) {
    Snapshot snapshot =
        new Snapshot(
            new Revision(1, LocalDate.of(2025, 2, 12), true, Instant.EPOCH),
            List.of(AGENCY),
            List.of(),
            List.of(meetings));
    CountyDirectory counties = mock();
    when(counties.find(any(CountyFips.class)))
        .thenReturn(
            Optional.of(new County(new CountyFips("01001"), "Autauga", "Autauga County", "06")));
    CountyOutlines outlines = mock();
    return new Desk(
        new Words(new DefaultI18NProvider(Languages.ALL, Words.class.getClassLoader()), language),
        new DayView(snapshot, asOf),
        ShownDay.read(asOf == null ? null : asOf.toString(), snapshot.revision()),
        counties,
        outlines,
        new MeetingDays(DAY.atTime(18, 0).atZone(ZoneId.of("America/Chicago")).toInstant()));
  }

  private static Document render(Desk desk, Meeting meeting) {
    About about = About.of(desk, meeting);
    Words words = desk.words();
    Revision revision = desk.snapshot().revision();
    Frame frame =
        new Frame(
            words,
            List.of(),
            new Frame.Switch("?lang=es", "es", "español"),
            List.of(),
            null,
            new Frame.Footer("", Instant.EPOCH, Instant.EPOCH, null, "/report"));
    MeetingPage page = MeetingPage.of(desk, meeting);
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put(
        "head",
        new Head(
            frame,
            about.title(),
            about.heading(),
            page.sentence(),
            about.crumbs(),
            desk.asOf(),
            desk.shown(),
            about.path(),
            about.map(),
            about.data(desk),
            about.feeds(),
            "{}",
            revision.newest(),
            revision,
            DAY,
            false,
            "https://atlas.example/meetings/3",
            about.alerts(),
            false,
            Sharing.of(
                words,
                about.title(),
                about.path(),
                about.embedded(),
                null,
                revision,
                DAY,
                p -> p)));
    return Jsoup.parse(new Templates().render("meeting", values));
  }
}
