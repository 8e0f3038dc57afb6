package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.MeetingGaps;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.Documents;
import org.atlas287g.ui.api.PublicDocuments;
import org.atlas287g.ui.api.RecordList;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * All agreements and all meetings as tables, and meetings by month. The URL holds the filters and
 * the order, so that a copied link shows the same rows; downloads have the same parameters.
 */
@RestController
class ListPages {
  /** Rows of a page unless all are asked for, so that a phone shows it at once. */
  private static final int ROWS = 500;

  private static final String ALL = "all";
  private static final String MONTH = "month";

  private final RecordPages pages;
  private final Frames frames;
  private final PublicDocuments documents;
  private final CountyDirectory counties;

  ListPages(RecordPages pages, Frames frames, PublicDocuments documents, CountyDirectory counties) {
    this.pages = pages;
    this.frames = frames;
    this.documents = documents;
    this.counties = counties;
  }

  @GetMapping(PagePaths.AGREEMENTS)
  void agreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "agreements", (s, _) -> agreements(request, s));
  }

  @GetMapping(PagePaths.MEETING_CALENDAR)
  void calendar(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "calendar", (s, days) -> calendar(request, s, days));
  }

  @GetMapping(PagePaths.UNRECORDED_MEETINGS)
  void unrecorded(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "unrecorded", (s, _) -> unrecorded(s));
  }

  @GetMapping(PagePaths.MEETINGS)
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "meetings", (s, days) -> meetings(request, s, days));
  }

  private Map<String, Object> agreements(HttpServletRequest request, Snapshot snapshot) {
    List<StateCode> states =
        snapshot.agencies().stream().map(a -> a.draft().state()).distinct().toList();
    RecordQuery.Reading reading = read(RecordList.AGREEMENTS, request, snapshot);
    ListPartsBuilder table = builder("agreements", PagePaths.AGREEMENTS, request, reading);
    table.states(states);
    table.models(snapshot.agreements().stream().map(a -> a.draft().model()));
    table.statuses(snapshot.agreements().stream().map(a -> a.draft().status()));
    table.columns("state", "agency", "model", "signed", "status", "-counties", "-documents");
    table.downloads("/api/v1/agreements");
    table.scope(snapshot);
    return values(request, table, documents.listAgreements(snapshot, reading.query()));
  }

  private Map<String, Object> meetings(
      HttpServletRequest request, Snapshot snapshot, MeetingDays days) {
    RecordQuery.Reading reading = read(RecordList.MEETINGS, request, snapshot);
    ListPartsBuilder table = meetingList(PagePaths.MEETINGS, request, snapshot, reading);
    table.columns("date", "agency", "state", "format", "model", "fiscalYear", "status");
    table.downloads("/api/v1/meetings");
    table.streams("/api/v1/meetings");
    related(table, PagePaths.MEETING_CALENDAR, reading);
    return values(request, table, documents.listMeetings(snapshot, reading.query(), days));
  }

  private Map<String, Object> calendar(
      HttpServletRequest request, Snapshot snapshot, MeetingDays days) {
    RecordQuery.Reading reading = read(RecordList.MEETINGS, request, snapshot);
    ListPartsBuilder table = meetingList(PagePaths.MEETING_CALENDAR, request, snapshot, reading);
    table.streams("/api/v1/meetings");
    related(table, PagePaths.MEETINGS, reading);
    String asked = request.getParameter(MONTH);
    YearMonth month = asked == null ? null : MeetingMonth.read(asked);
    if (asked != null && !asked.isBlank() && month == null) {
      table.fault(new RecordQuery.Fault(MONTH, asked, "a month such as 2025-03"));
    }
    List<Documents.MeetingDocument> meetings =
        documents.listMeetings(snapshot, reading.query(), days);
    String here = reading.query().address(PagePaths.MEETING_CALENDAR);
    return Map.of(
        "table",
        table.build(meetings.size(), meetings.size()),
        "month",
        MeetingMonth.of(meetings, month, MeetingDays.today(), frames.words(request)),
        "here",
        here + (here.contains("?") ? "&" : "?") + MONTH + "=");
  }

  private ListPartsBuilder meetingList(
      String path, HttpServletRequest request, Snapshot snapshot, RecordQuery.Reading reading) {
    List<StateCode> states =
        snapshot.agencies().stream()
            .filter(agency -> !snapshot.meetingsOf(agency.id()).isEmpty())
            .map(agency -> agency.draft().state())
            .distinct()
            .toList();
    ListPartsBuilder table = builder("meetings", path, request, reading);
    table.when();
    table.states(states);
    table.models(snapshot.meetings().stream().map(m -> m.draft().model()));
    table.formats(snapshot.meetings().stream().map(m -> m.draft().format()));
    table.fiscalYears(snapshot.meetings().stream().map(m -> m.draft().fiscalYear()));
    table.scope(snapshot);
    return table;
  }

  private static void related(ListPartsBuilder table, String other, RecordQuery.Reading reading) {
    table.related(other, reading.query().address(other));
    table.related(PagePaths.UNRECORDED_MEETINGS, PagePaths.UNRECORDED_MEETINGS);
  }

  private static Map<String, Object> unrecorded(Snapshot snapshot) {
    MeetingGaps gaps = MeetingGaps.of(snapshot);
    return Map.of(
        "gaps",
        gaps,
        "states",
        gaps.agencies().stream()
            .collect(
                Collectors.groupingBy(
                    agency -> agency.draft().state(),
                    () -> new TreeMap<>(Comparator.comparing(StateCode::stateName)),
                    Collectors.toList())));
  }

  private RecordQuery.Reading read(RecordList list, HttpServletRequest request, Snapshot snapshot) {
    return RecordQuery.readLeniently(list, request.getParameterMap(), counties)
        .until(snapshot.revision().newest());
  }

  private ListPartsBuilder builder(
      String name, String path, HttpServletRequest request, RecordQuery.Reading reading) {
    return new ListPartsBuilder(frames.words(request), counties, name, path, reading);
  }

  private <T> Map<String, Object> values(
      HttpServletRequest request, ListPartsBuilder table, List<T> rows) {
    List<T> shown =
        request.getParameter(ALL) == null ? rows.subList(0, Math.min(ROWS, rows.size())) : rows;
    return Map.of(
        "table", table.build(rows.size(), shown.size()), "rows", shown, "url", frames.url(request));
  }
}
