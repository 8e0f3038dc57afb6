package org.atlas287g.ui.calendar;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.Described;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.api.NotFound;
import org.atlas287g.ui.api.PublicDocuments;
import org.atlas287g.ui.api.RecordList;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.stream.StreamRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meetings that are asked for, or one of them, for calendars. */
@RestController
@RequestMapping("/api/v1")
class CalendarEndpoints {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Answers answers;
  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final I18NProvider translations;
  private final PublicAddress address;

  CalendarEndpoints(
      Answers answers,
      PublicDocuments documents,
      CountyDirectory counties,
      I18NProvider translations,
      PublicAddress address) {
    this.answers = answers;
    this.documents = documents;
    this.counties = counties;
    this.translations = translations;
    this.address = address;
  }

  @Described(
      value = "Steering-committee meetings, for calendars to subscribe to",
      type = "text/calendar",
      list = RecordList.MEETINGS,
      parameters = "lang")
  @GetMapping("/meetings.ics")
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    StreamRequest asked = StreamRequest.read(RecordList.MEETINGS, request, counties, translations);
    answers.send(
        request,
        response,
        (s, days) ->
            calendar(
                asked.words(),
                asked.name("calendar.name", s, counties),
                s,
                asked.query().part().of(documents.listMeetings(s, asked.query(), days))));
  }

  @Described(
      value = "One meeting, to add to a calendar",
      type = "text/calendar",
      parameters = "lang")
  @GetMapping("/meetings/{id}.ics")
  void meeting(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    Words words = StreamRequest.words(request, translations);
    answers.send(
        request,
        response,
        (s, days) ->
            documents.listMeetings(s, RecordQuery.all(RecordList.MEETINGS), days).stream()
                .filter(meeting -> String.valueOf(meeting.id()).equals(id))
                .findFirst()
                .map(meeting -> calendar(words, words.say("calendar.name"), s, List.of(meeting)))
                .orElseThrow(() ->
                    new NotFound(
                        "There is no meeting \"" + id + "\"; all are at /api/v1/meetings")));
  }

  private Representation calendar(
      Words words, String name, Snapshot snapshot, List<MeetingDocument> meetings) {
    Map<Long, Integer> versions =
        snapshot.meetings().stream()
            .collect(Collectors.toMap(meeting -> meeting.id().value(), Meeting::version));
    byte[] content =
        new MeetingCalendar(words, address, snapshot.revision().publishedAt())
            .write(
                name,
                meetings.stream()
                    .sorted(
                        Comparator.comparing(MeetingDocument::date)
                            .thenComparing(MeetingDocument::id))
                    .map(meeting ->
                        new MeetingCalendar.Event(meeting, versions.getOrDefault(meeting.id(), 0)))
                    .toList());
    return Representation.download(
        CALENDAR, content, content, "287g-meetings-" + snapshot.revision().newest() + ".ics");
  }
}
