package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.PublicDocuments;
import org.atlas287g.ui.api.RecordList;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * All agreements and all meetings as tables. The URL holds the filters and the order, so that a
 * copied link shows the same rows; downloads have the same parameters.
 */
@RestController
class ListPages {
  /** Rows of a page unless all are asked for, so that a phone shows it at once. */
  private static final int ROWS = 500;

  private static final String ALL = "all";

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
    List<StateCode> states =
        snapshot.agencies().stream()
            .filter(agency -> !snapshot.meetingsOf(agency.id()).isEmpty())
            .map(agency -> agency.draft().state())
            .distinct()
            .toList();
    RecordQuery.Reading reading = read(RecordList.MEETINGS, request, snapshot);
    ListPartsBuilder table = builder("meetings", PagePaths.MEETINGS, request, reading);
    table.when();
    table.states(states);
    table.models(snapshot.meetings().stream().map(m -> m.draft().model()));
    table.fiscalYears(snapshot.meetings().stream().map(m -> m.draft().fiscalYear()));
    table.columns("date", "agency", "state", "format", "model", "fiscalYear", "status");
    table.downloads("/api/v1/meetings");
    table.streams("/api/v1/meetings");
    table.scope(snapshot);
    return values(request, table, documents.listMeetings(snapshot, reading.query(), days));
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
