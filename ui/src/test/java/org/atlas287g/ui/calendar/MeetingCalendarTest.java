package org.atlas287g.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.TestAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingCalendarTest {
  private static final Instant PUBLISHED = Instant.parse("2025-02-12T20:00:00Z");
  private static final MeetingDraft.Notice NOTICE =
      new MeetingDraft.Notice(
          LocalTime.of(18, 30),
          ZoneId.of("America/Chicago"),
          "Court House; Room 2, \"East\"",
          URI.create("https://example.org/attend?a=1,2"),
          LocalDateTime.of(2024, 9, 24, 17, 0),
          "Clerk, clerk@example.org",
          URI.create("http://example.org/minutes"),
          "A note\nof two lines");

  private static MeetingDocument meeting(MeetingStatus status, MeetingDraft.Notice notice) {
    return new MeetingDocument(
        3,
        "McCoy Co. Jail",
        new AgencyReference("al-mccoy", "McCoy County Jail", StateCode.AL, AgencyLevel.REGIONAL),
        LocalDate.of(2024, 10, 1),
        ZoneId.of("America/Chicago"),
        2025,
        MeetingFormat.HYBRID,
        SupportModel.WSO,
        status,
        "Notice of the county",
        notice,
        new Known(Known.Origin.EDITOR, LocalDate.of(2026, 11, 24), false));
  }

  private static String text(Locale locale, MeetingCalendar.Event... events) {
    Words words =
        new Words(new DefaultI18NProvider(Languages.ALL, Words.class.getClassLoader()), locale);
    byte[] written =
        new MeetingCalendar(words, TestAddress.of("https://atlas.example"), PUBLISHED)
            .write("Meetings", List.of(events));
    return new String(written, StandardCharsets.UTF_8);
  }

  private static VEvent event(MeetingStatus status, MeetingDraft.Notice notice) {
    return (VEvent)
        read(text(Locale.ENGLISH, new MeetingCalendar.Event(meeting(status, notice), 4)))
            .getComponents(Component.VEVENT)
            .getFirst();
  }

  private static Calendar read(String text) {
    try {
      return new CalendarBuilder()
          .build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | ParserException e) {
      throw new AssertionError(e);
    }
  }

  private static String value(VEvent event, String property) {
    return event.<Property>getProperty(property).map(Property::getValue).orElse("");
  }

  @Test
  void everyPartOfAMeetingIsInItsEvent() {
    VEvent event = event(MeetingStatus.HELD, NOTICE);
    assertThat(event.validate().hasErrors()).isFalse();
    assertThat(value(event, Property.UID)).isEqualTo("meeting-3@atlas.example");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("4");
    assertThat(value(event, Property.DTSTAMP)).isEqualTo("20250212T200000Z");
    assertThat(value(event, Property.DTSTART)).isEqualTo("20241001T233000Z");
    assertThat(value(event, Property.SUMMARY))
        .isEqualTo("287(g) steering committee, McCoy County Jail");
    assertThat(value(event, Property.LOCATION)).isEqualTo(NOTICE.venue());
    assertThat(value(event, Property.URL)).isEqualTo("https://example.org/attend?a=1,2");
    assertThat(value(event, Property.CATEGORIES)).isEqualTo("Warrant Service Officer");
    assertThat(value(event, Property.DESCRIPTION).lines())
        .containsExactly(
            "Support model: Warrant Service Officer",
            "Format: In person and virtual",
            "Status: Held",
            "Fiscal year: 2025",
            "As the list prints the agency: McCoy Co. Jail",
            "Questions until Sep 24, 2024, 5:00\u202fPM",
            "Contact: Clerk, clerk@example.org",
            "Minutes: http://example.org/minutes",
            "A note",
            "of two lines",
            "Source: Notice of the county; recorded by an editor on Nov 24, 2026",
            "https://atlas.example/meetings/3");
  }

  @Test
  void meetingWithoutAStart_isADay() {
    VEvent event = event(MeetingStatus.SCHEDULED, MeetingDraft.Notice.NONE);
    assertThat(event.toString())
        .contains("DTSTART;VALUE=DATE:20241001", "DTEND;VALUE=DATE:20241002");
    assertThat(value(event, Property.LOCATION)).isEqualTo("In person and virtual");
    assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
    assertThat(value(event, Property.URL)).isEqualTo("https://atlas.example/meetings/3");
  }

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED,CONFIRMED,'287(g) steering committee, McCoy County Jail'",
    "HELD,CONFIRMED,'287(g) steering committee, McCoy County Jail'",
    "CANCELLED,CANCELLED,'Canceled: 287(g) steering committee, McCoy County Jail'",
    "POSTPONED,TENTATIVE,'Postponed: 287(g) steering committee, McCoy County Jail'",
    "UNKNOWN,'','287(g) steering committee, McCoy County Jail'",
  })
  void statusIsTold(MeetingStatus status, String told, String summary) {
    VEvent event = event(status, NOTICE);
    assertThat(value(event, Property.STATUS)).isEqualTo(told);
    assertThat(value(event, Property.SUMMARY)).isEqualTo(summary);
  }

  @Test
  void streamIsNamed_speaksSpanish_andKeepsItsLinesShort() {
    String text =
        text(
            Languages.SPANISH,
            new MeetingCalendar.Event(meeting(MeetingStatus.CANCELLED, NOTICE), 0));
    assertThat(text)
        .contains("\r\nNAME:Meetings\r\n", "\r\nX-WR-CALNAME:Meetings\r\n", "Cancelada")
        .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  @Test
  void noMeeting_makesAnEmptyStream() {
    assertThat(read(text(Locale.ENGLISH)).getComponents(Component.VEVENT)).isEmpty();
  }
}
