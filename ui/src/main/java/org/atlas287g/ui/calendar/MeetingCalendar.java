package org.atlas287g.ui.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.ReferencePaths;

/**
 * Meetings as an iCalendar stream (RFC 5545, RFC 7986) that calendars subscribe to. A meeting of
 * which the day alone is known is an event of the whole day; one with a start has no end, because
 * none is published.
 *
 * @param words the language
 * @param address where the meetings' pages are; its host makes the events' names unique
 * @param published when the records were published
 */
record MeetingCalendar(Words words, PublicAddress address, Instant published) {
  /** How often calendars should ask again. */
  private static final Duration REFRESH = Duration.ofHours(12);

  /**
   * An event.
   *
   * @param version counts the changes of the meeting, from 0
   */
  record Event(MeetingDocument meeting, int version) {}

  /**
   * The stream.
   *
   * @param name what calendars call it
   */
  byte[] write(String name, List<Event> events) {
    Calendar calendar = new Calendar();
    calendar.add(
        new ProdId("-//287(g) Atlas//Meetings//" + words.language().toUpperCase(words.locale())));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new Name(name));
    calendar.add(new XProperty("X-WR-CALNAME", name)); // what Google and Microsoft read
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    events.forEach(event -> calendar.add(event(event)));
    StringWriter out = new StringWriter();
    try {
      // A stream without events is valid for those who subscribe to it, but not by the letter.
      new CalendarOutputter(!events.isEmpty()).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private VEvent event(Event event) {
    MeetingDocument meeting = event.meeting();
    VEvent entry = new VEvent(false);
    entry.add(new Uid("meeting-" + meeting.id() + "@" + address.origin().getHost()));
    entry.add(new DtStamp(published));
    entry.add(new Sequence(event.version()));
    time(entry, meeting);
    entry.add(new Summary(summary(meeting)));
    entry.add(new Description(description(meeting)));
    location(entry, meeting);
    entry.add(new Url(meeting.notice().link() == null ? page(meeting) : meeting.notice().link()));
    if (meeting.model() != SupportModel.UNKNOWN) {
      entry.add(new Categories(words.say("model." + meeting.model())));
    }
    switch (meeting.status()) {
      case SCHEDULED, HELD -> entry.add(ImmutableStatus.VEVENT_CONFIRMED);
      case CANCELLED -> entry.add(ImmutableStatus.VEVENT_CANCELLED);
      case POSTPONED -> entry.add(ImmutableStatus.VEVENT_TENTATIVE);
      case UNKNOWN -> {}
    }
    return entry;
  }

  private static void time(VEvent entry, MeetingDocument meeting) {
    MeetingDraft.Notice notice = meeting.notice();
    if (notice.start() == null) {
      entry.add(new DtStart<>(meeting.date()));
      entry.add(new DtEnd<>(meeting.date().plusDays(1)));
    } else {
      // In UTC, which needs no table of time zones in the stream.
      entry.add(
          new DtStart<>(
              ZonedDateTime.of(meeting.date(), notice.start(), meeting.zone()).toInstant()));
    }
    entry.add(ImmutableTransp.TRANSPARENT); // it says nothing of whether the reader is free
  }

  private String summary(MeetingDocument meeting) {
    String plain = words.say("calendar.summary", meeting.name());
    return switch (meeting.status()) {
      case CANCELLED, POSTPONED ->
          words.say("calendar.off", words.say("meeting.status." + meeting.status()), plain);
      case SCHEDULED, HELD, UNKNOWN -> plain;
    };
  }

  private String description(MeetingDocument meeting) {
    MeetingDraft.Notice notice = meeting.notice();
    List<String> lines = new ArrayList<>();
    lines.add(line("model", words.say("model." + meeting.model())));
    lines.add(line("format", words.say("format." + meeting.format())));
    lines.add(line("status", words.say("meeting.status." + meeting.status())));
    lines.add(line("fiscalYear", String.valueOf(meeting.fiscalYear())));
    if (!meeting.nameAsPrinted().equals(meeting.name())) {
      lines.add(words.say("calendar.printed", meeting.nameAsPrinted()));
    }
    if (notice.questionDeadline() != null) {
      lines.add(words.say("notice.deadline", words.moment(notice.questionDeadline())));
    }
    if (notice.contact() != null) {
      lines.add(words.say("notice.contact", notice.contact()));
    }
    if (notice.minutes() != null) {
      lines.add(words.say("document.MINUTES") + ": " + notice.minutes());
    }
    if (notice.note() != null) {
      lines.add(notice.note());
    }
    lines.add(words.say("map.record", meeting.source(), words.known(meeting.known())));
    lines.add(page(meeting).toString());
    return String.join("\n", lines);
  }

  private URI page(MeetingDocument meeting) {
    return URI.create(address.of(ReferencePaths.meeting(meeting.id())));
  }

  private String line(String column, String value) {
    return words.say("column." + column) + ": " + value;
  }

  private void location(VEvent entry, MeetingDocument meeting) {
    String venue = meeting.notice().venue();
    if (venue != null) {
      entry.add(new Location(venue));
    } else if (meeting.format() != MeetingFormat.UNKNOWN) {
      entry.add(new Location(words.say("format." + meeting.format())));
    }
  }
}
