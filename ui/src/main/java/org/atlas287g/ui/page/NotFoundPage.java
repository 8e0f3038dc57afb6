package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.security.UnknownPage;
import org.atlas287g.ui.web.ReferencePaths;
import org.atlas287g.ui.web.Urls;
import org.springframework.stereotype.Component;

/**
 * The page for a URL that leads nowhere, without a session, so that nobody fills the server with
 * sessions by asking for what is not there.
 */
@Component
class NotFoundPage implements UnknownPage {
  /** Only what looks like one of our own pages is searched for. */
  private static final Pattern NAMED =
      Pattern.compile("/(county|counties|state|states|agency|agencies)/(.+)");

  private final Templates templates;
  private final Frames frames;
  private final PublishedSnapshot published;
  private final Suggestions suggestions;

  NotFoundPage(
      Templates templates, Frames frames, PublishedSnapshot published, Suggestions suggestions) {
    this.templates = templates;
    this.frames = frames;
    this.published = published;
    this.suggestions = suggestions;
  }

  /**
   * Browsers that ask for a page get one; scripts, and whoever sends something, only the status.
   */
  @Override
  public void send(HttpServletRequest request, HttpServletResponse response, boolean signedIn)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setHeader("X-Robots-Tag", "noindex");
    String accepted = request.getHeader("Accept");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads || accepted == null || !accepted.contains("text/html")) {
      response.setContentLength(0);
      return;
    }
    PageAnswer.send(
        request,
        response,
        templates.render(
            "notfound",
            Map.of(
                "frame",
                frames.of(request, signedIn),
                "near",
                near(request.getServletPath()),
                "meeting",
                Urls.of(request).pattern().equals(ReferencePaths.MEETING))));
  }

  /** Pages whose names are like the last words of a path. */
  private List<Suggestions.Suggestion> near(String path) {
    Matcher named = NAMED.matcher(path);
    if (!named.matches()) {
      return List.of();
    }
    String last = named.group(2).replaceFirst("/+$", "").replaceFirst(".*/", "");
    return suggestions.find(published.get(), last.replaceAll("[-_+]+", " "));
  }
}
