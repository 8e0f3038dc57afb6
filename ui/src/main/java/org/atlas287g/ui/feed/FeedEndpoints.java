package org.atlas287g.ui.feed;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.Described;
import org.atlas287g.ui.api.PublicDocuments;
import org.atlas287g.ui.api.RecordList;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.stream.StreamRequest;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The changes or meetings that are asked for, as feeds. */
@RestController
@RequestMapping("/api/v1")
class FeedEndpoints {
  /** Entries of a feed. */
  private static final int MOST = 100;

  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

  private final Answers answers;
  private final PublicDocuments documents;
  private final CountyDirectory counties;
  private final I18NProvider translations;
  private final PublicAddress address;

  FeedEndpoints(
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
      value = "Reviewed changes as a feed",
      details =
          "The 100 entries that changed last. An entry keeps its id as long as its record is the same.",
      type = "application/atom+xml",
      list = RecordList.CHANGES,
      parameters = "lang")
  @GetMapping("/changes.atom")
  void changes(HttpServletRequest request, HttpServletResponse response) throws IOException {
    StreamRequest asked = read(RecordList.CHANGES, request);
    answers.send(
        request,
        response,
        (s, _) -> {
          List<AtomFeed.Item> entries =
              new ChangeFeed(asked.words(), address, ids())
                  .entries(documents.listChanges(s, asked.query()), most(asked.query()));
          return feed(asked, "feed.changes", ReferencePaths.CHANGES, s, entries);
        });
  }

  @Described(
      value = "Steering-committee meetings as a feed",
      details =
          "The 100 entries that changed last. An entry keeps its id as long as its record is the same.",
      type = "application/atom+xml",
      list = RecordList.MEETINGS,
      parameters = "lang")
  @GetMapping("/meetings.atom")
  void meetings(HttpServletRequest request, HttpServletResponse response) throws IOException {
    StreamRequest asked = read(RecordList.MEETINGS, request);
    answers.send(
        request,
        response,
        (s, days) -> {
          List<AtomFeed.Item> entries =
              new MeetingFeed(asked.words(), address, ids())
                  .entries(
                      documents.listMeetings(s, asked.query(), days),
                      documents.listChanges(s, RecordQuery.all(RecordList.CHANGES)),
                      most(asked.query()));
          return feed(
              asked, "feed.meetings", asked.query().address(PagePaths.MEETINGS), s, entries);
        });
  }

  private StreamRequest read(RecordList list, HttpServletRequest request) {
    return StreamRequest.read(list, request, counties, translations);
  }

  private EntryIds ids() {
    return new EntryIds(address.origin().getHost());
  }

  private static int most(RecordQuery query) {
    Integer limit = query.part().limit();
    return limit == null ? MOST : Math.min(limit, MOST);
  }

  private Representation feed(
      StreamRequest asked,
      String name,
      String page,
      Snapshot snapshot,
      List<AtomFeed.Item> entries) {
    String path = "/api/v1/" + asked.query().list().path() + ".atom";
    return new Representation(
        ATOM,
        new AtomFeed(
                asked.name(name, snapshot, counties),
                asked.words().language(),
                address.of(self(asked, path)),
                address.of(page),
                asked.words().say("site.name"),
                snapshot.revision().publishedAt(),
                entries)
            .write());
  }

  /** The URL of a feed, whatever the order in which its parameters were sent. */
  private static String self(StreamRequest asked, String path) {
    String url = asked.query().address(path);
    return asked.words().language().equals(Languages.ALL.getFirst().getLanguage())
        ? url
        : url
            + (url.contains("?") ? "&" : "?")
            + Languages.PARAMETER
            + "="
            + asked.words().language();
  }
}
