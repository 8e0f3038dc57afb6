package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.PublicDocuments;
import org.atlas287g.ui.api.RecordList;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.PageReader;
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

  private final Templates templates;
  private final Frames frames;
  private final PublishedSnapshot published;
  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final PageReader reader;

  ListPages(
      Templates templates,
      Frames frames,
      PublishedSnapshot published,
      PublicDocuments documents,
      CountyDirectory counties,
      PageReader reader) {
    this.templates = templates;
    this.frames = frames;
    this.published = published;
    this.documents = documents;
    this.counties = counties;
    this.reader = reader;
  }

  @GetMapping(PagePaths.AGREEMENTS)
  void agreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Snapshot snapshot = published.get();
    List<StateCode> states =
        snapshot.agencies().stream().map(a -> a.draft().state()).distinct().toList();
    RecordQuery.Reading reading = read(RecordList.AGREEMENTS, request);
    ListPartsBuilder table = builder("agreements", PagePaths.AGREEMENTS, request, reading);
    table.states(states);
    table.models(snapshot.agreements().stream().map(a -> a.draft().model()));
    table.statuses(snapshot.agreements().stream().map(a -> a.draft().status()));
    table.columns("state", "agency", "model", "signed", "status", "-counties", "-documents");
    table.downloads("/api/v1/agreements");
    send(request, response, snapshot, table, documents.listAgreements(snapshot, reading.query()));
  }

  @GetMapping(PagePaths.MEETINGS)
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Snapshot snapshot = published.get();
    List<StateCode> states =
        snapshot.agencies().stream()
            .filter(agency -> !snapshot.meetingsOf(agency.id()).isEmpty())
            .map(agency -> agency.draft().state())
            .distinct()
            .toList();
    RecordQuery.Reading reading = read(RecordList.MEETINGS, request);
    ListPartsBuilder table = builder("meetings", PagePaths.MEETINGS, request, reading);
    table.when();
    table.states(states);
    table.models(snapshot.meetings().stream().map(m -> m.draft().model()));
    table.fiscalYears(snapshot.meetings().stream().map(m -> m.draft().fiscalYear()));
    table.columns("date", "agency", "state", "format", "model", "fiscalYear", "status");
    table.downloads("/api/v1/meetings");
    send(request, response, snapshot, table, documents.listMeetings(snapshot, reading.query()));
  }

  private RecordQuery.Reading read(RecordList list, HttpServletRequest request) {
    return RecordQuery.readLeniently(list, request.getParameterMap(), counties);
  }

  private ListPartsBuilder builder(
      String name, String path, HttpServletRequest request, RecordQuery.Reading reading) {
    Words words = frames.words(request);
    return new ListPartsBuilder(words, counties, name, path, reading);
  }

  private <T> void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Snapshot snapshot,
      ListPartsBuilder builder,
      List<T> rows)
      throws IOException {
    boolean signedIn = reader.isSignedIn();
    List<T> shown =
        request.getParameter(ALL) == null ? rows.subList(0, Math.min(ROWS, rows.size())) : rows;
    ListParts table = builder.build(rows.size(), shown.size());
    Map<String, Object> values = new HashMap<>();
    values.put("frame", frames.of(request, signedIn, snapshot.revision()));
    values.put("table", table);
    values.put("rows", shown);
    values.put("revision", snapshot.revision());
    values.put("today", MeetingDays.today());
    values.put("signedIn", signedIn);
    values.put("url", frames.url(request));
    PageAnswer.sendCacheable(request, response, signedIn, templates.render(table.name(), values));
  }
}
