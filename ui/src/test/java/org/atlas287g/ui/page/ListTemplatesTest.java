package org.atlas287g.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document.Kind;
import org.atlas287g.domain.document.LinkState;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DocumentLink;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.AgreementDocument;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the lists show of each record, and how long lists are cut. */
class ListTemplatesTest {
  private static final Revision REVISION =
      new Revision(7, LocalDate.of(2025, 2, 12), true, Instant.EPOCH);
  private static final AgencyReference AGENCY =
      new AgencyReference("al-mccoy", "McCoy <b>Jail</b>", StateCode.AL, AgencyLevel.REGIONAL);
  private static final AgreementDocument AGREEMENT =
      new AgreementDocument(
          12,
          AGENCY,
          StateCode.AL,
          SupportModel.UNKNOWN,
          "Other",
          "Model as printed",
          LocalDate.of(2020, 6, 9),
          "6/9/20",
          AgreementStatus.TERMINATED,
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2020, 6, 9),
          LocalDate.of(2024, 1, 31),
          List.of(
              new DocumentLink(
                  Kind.MOA,
                  URI.create("https://example.org/moa"),
                  LinkState.BROKEN,
                  Instant.parse("2026-11-20T12:00:00Z"),
                  Instant.parse("2026-11-12T12:00:00Z"),
                  URI.create("https://web.archive.org/web/20200609/https://example.org/moa")),
              new DocumentLink(Kind.ADDENDUM, null, LinkState.NO_ADDRESS, null, null, null),
              new DocumentLink(
                  Kind.MINUTES,
                  URI.create("https://example.org/minutes-of-it"),
                  LinkState.UNCHECKED,
                  null,
                  null,
                  null)),
          false,
          List.of(new CountyFips("01001"), new CountyFips("01003")),
          List.of("Autauga County", "Baldwin County"),
          "a source",
          "A public note",
          Known.fromEditor(LocalDate.of(2026, 11, 24)));
  private static final MeetingDocument MEETING =
      new MeetingDocument(
          3,
          "McCoy as printed",
          AGENCY,
          LocalDate.of(2024, 10, 1),
          ZoneId.of("America/Chicago"),
          2025,
          MeetingFormat.HYBRID,
          SupportModel.WSO,
          MeetingStatus.HELD,
          "a source",
          new MeetingDraft.Notice(
              LocalTime.of(18, 30),
              ZoneId.of("America/Chicago"),
              "Court House",
              URI.create("https://example.org/attend"),
              LocalDateTime.of(2024, 9, 24, 17, 0),
              "Clerk",
              URI.create("https://example.org/minutes"),
              "A note on the meeting"),
          Known.fromList(LocalDate.of(2025, 2, 12), true));

  /** What a row shows of each component, in English. */
  private static final Map<String, List<String>> SHOWN =
      Map.ofEntries(
          Map.entry("AgreementDocument.agency", List.of("McCoy <b>Jail</b>", "Regional")),
          Map.entry("AgreementDocument.state", List.of("Alabama")),
          Map.entry("AgreementDocument.model", List.of("Model as printed")),
          Map.entry("AgreementDocument.modelAsPrinted", List.of("Model as printed")),
          Map.entry("AgreementDocument.signed", List.of("Jun 9, 2020")),
          Map.entry("AgreementDocument.status", List.of("Terminated")),
          Map.entry("AgreementDocument.ended", List.of("since Jan 31, 2024")),
          Map.entry(
              "AgreementDocument.documents",
              List.of(
                  "MOA",
                  "the link has not worked since Nov 12, 2026",
                  "web archive",
                  "Addendum",
                  "Minutes")),
          Map.entry("AgreementDocument.counties", List.of("Autauga County")),
          Map.entry("AgreementDocument.countyNames", List.of("Autauga County", "Baldwin County")),
          Map.entry("AgreementDocument.note", List.of("A public note")),
          Map.entry("AgreementDocument.source", List.of("a source")),
          Map.entry("AgreementDocument.known", List.of("recorded by an editor on Nov 24, 2026")),
          Map.entry("MeetingDocument.source", List.of("a source")),
          Map.entry("MeetingDocument.known", List.of("list of early 2025 (date inferred)")),
          Map.entry("MeetingDocument.agency", List.of("McCoy <b>Jail</b>", "Alabama")),
          Map.entry("MeetingDocument.date", List.of("Oct 1, 2024")),
          Map.entry("MeetingDocument.fiscalYear", List.of("2025")),
          Map.entry("MeetingDocument.format", List.of("In person and virtual")),
          Map.entry("MeetingDocument.model", List.of("Warrant Service Officer")),
          Map.entry("MeetingDocument.status", List.of("Held")),
          Map.entry("MeetingDocument.notice", List.of("Begins at")),
          Map.entry("Notice.start", List.of("6:30", "PM")),
          Map.entry("Notice.zone", List.of("CT")),
          Map.entry("Notice.venue", List.of("Court House")),
          Map.entry("Notice.link", List.of("Link to attend")),
          Map.entry("Notice.questionDeadline", List.of("Questions until Sep 24, 2024")),
          Map.entry("Notice.contact", List.of("Contact: Clerk")),
          Map.entry("Notice.minutes", List.of("Minutes")),
          Map.entry("Notice.note", List.of("A note on the meeting")));

  /** Not in the rows, each for a reason. */
  private static final Map<String, String> NOT_SHOWN =
      Map.ofEntries(
          Map.entry("AgreementDocument.id", "a number of the Atlas; in the files"),
          Map.entry("AgreementDocument.modelName", "the model in the page's language instead"),
          Map.entry("AgreementDocument.signedAsPrinted", "in the files, for who checks the source"),
          Map.entry("AgreementDocument.statewide", "shown in place of counties"),
          Map.entry("AgreementDocument.inForceFrom", "the map's matter; in the files"),
          Map.entry("AgreementDocument.inForceUntil", "the day since it is not, beside the status"),
          Map.entry("MeetingDocument.zone", "where a notice tells a time; in the endpoint"),
          Map.entry("MeetingDocument.id", "a number of the Atlas; in the link to its page"),
          Map.entry("MeetingDocument.nameAsPrinted", "where there is no agency; in the files"));

  private final Templates templates = new Templates();

  @Test
  void everyComponentOfAnAgreement_isInItsRow_orLeftOutForAReason() {
    Document page = render("agreements", Languages.ALL.getFirst(), List.of(AGREEMENT), 1);
    assertShows(page, AgreementDocument.class);
    assertThat(page.select("tbody a"))
        .extracting(a -> a.attr("href"))
        .containsExactly(
            "/agency/al-mccoy",
            "/county/01001/autauga-county-alabama",
            "/county/01003/baldwin-county-alabama",
            "https://example.org/moa",
            "https://web.archive.org/web/20200609/https://example.org/moa",
            "https://example.org/minutes-of-it");
  }

  @Test
  void everyComponentOfAMeeting_isInItsRow_orLeftOutForAReason() {
    Document page = render("meetings", Languages.ALL.getFirst(), List.of(MEETING), 1);
    assertShows(page, MeetingDocument.class);
    assertShows(page, MeetingDraft.Notice.class);
    assertThat(page.select("tbody a"))
        .extracting(a -> a.attr("href"))
        .containsExactly(
            "/meetings/3",
            "/agency/al-mccoy",
            "/state/al",
            "https://example.org/attend",
            "https://example.org/minutes");
  }

  @Test
  void aMeetingThatIsNotOver_canBeAddedToACalendar() {
    Document page =
        render("meetings", Languages.ALL.getFirst(), List.of(MEETING), 1, MEETING.date());
    assertThat(page.select("tbody a").eachAttr("href")).contains("/api/v1/meetings/3.ics?lang=en");
  }

  @Test
  void rowsInSpanish_haveItsDates() {
    Document page = render("agreements", Languages.SPANISH, List.of(AGREEMENT), 1);
    assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("es");
    assertThat(page.select("tbody").text()).contains("9 jun 2020", "desde el 31 ene 2024");
  }

  @Test
  void aListThatIsCut_saysSo_andLeadsToAllOfIt() {
    Document page =
        render("agreements", Languages.ALL.getFirst(), Collections.nCopies(500, AGREEMENT), 2_500);
    assertThat(page.select("tbody tr")).hasSize(500);
    assertThat(page.select(".count").text()).contains("2,500", "The first 500 are shown.");
    assertThat(page.select(".count a").attr("href")).isEqualTo("/agreements?all");
  }

  private static void assertShows(Document page, Class<?> type) {
    String row = page.select("tbody").text();
    Arrays.stream(type.getRecordComponents())
        .map(part -> type.getSimpleName() + "." + part.getName())
        .filter(part -> !NOT_SHOWN.containsKey(part))
        .forEach(part ->
            assertThat(row).as(part).contains(SHOWN.getOrDefault(part, List.of("no text for it"))));
    assertThat(Set.copyOf(NOT_SHOWN.values())).noneMatch(String::isBlank);
  }

  private Document render(String name, java.util.Locale locale, List<?> rows, int total) {
    return render(name, locale, rows, total, LocalDate.of(2026, 11, 25));
  }

  private Document render(
      String name, java.util.Locale locale, List<?> rows, int total, LocalDate today) {
    Words words =
        new Words(
            new DefaultI18NProvider(Languages.ALL, ListTemplatesTest.class.getClassLoader()),
            locale);
    Frame frame =
        new Frame(
            words,
            List.of(),
            new Frame.Switch("?lang=es", "es", "español"),
            List.of(),
            null,
            new Frame.Footer("", Instant.EPOCH, Instant.EPOCH, null, "/report"));
    Map<String, Object> values = new HashMap<>();
    values.put("frame", frame);
    values.put(
        "table",
        new ListParts(
            name,
            "/" + name,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            total,
            rows.size(),
            "/" + name + "?all",
            "/" + name,
            false,
            List.of(),
            List.of(),
            List.of()));
    values.put("rows", rows);
    values.put("revision", REVISION);
    values.put("today", today);
    values.put("signedIn", false);
    values.put("url", "https://atlas.example.org/" + name);
    return Jsoup.parse(templates.render(name, values));
  }
}
