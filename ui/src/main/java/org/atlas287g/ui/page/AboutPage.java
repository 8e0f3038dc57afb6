package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.ui.security.PageReader;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the program and the Atlas are, the sources, the method, its limits, and licenses. */
@RestController
public class AboutPage {
  /** Paths of the data that the page leads to. */
  public static final List<String> DATA =
      List.of(
          "/api/v1/summary",
          "/api/v1/agreements",
          "/api/v1/agreements.csv",
          "/api/v1/agreements.xlsx",
          "/api/v1/meetings",
          "/api/v1/meetings.csv",
          "/api/v1/meetings.xlsx");

  private final Templates templates;
  private final Frames frames;
  private final PublishedSnapshot published;
  private final PageReader reader;

  AboutPage(Templates templates, Frames frames, PublishedSnapshot published, PageReader reader) {
    this.templates = templates;
    this.frames = frames;
    this.published = published;
    this.reader = reader;
  }

  @GetMapping(PagePaths.ABOUT)
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Snapshot snapshot = published.get();
    boolean signedIn = reader.isSignedIn();
    String page =
        templates.render(
            "about",
            Map.of(
                "frame",
                frames.of(request, signedIn, snapshot.revision()),
                "figures",
                Summary.of(snapshot),
                "revision",
                snapshot.revision(),
                "today",
                MeetingDays.today(),
                "signedIn",
                signedIn));
    PageAnswer.sendCacheable(request, response, signedIn, page);
  }
}
