package org.atlas287g.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.NotFound;
import org.atlas287g.ui.security.PageReader;
import org.springframework.stereotype.Component;

/**
 * Sends pages that are made of a template, the published records, and what the URL says. Those of
 * visitors are kept ({@link Answers}).
 */
@Component
public class RecordPages {
  private final Answers answers;
  private final NotFoundPage absent;
  private final Templates templates;
  private final Frames frames;
  private final PageReader reader;
  private final PublishedSnapshot published;

  RecordPages(
      Answers answers,
      NotFoundPage absent,
      Templates templates,
      Frames frames,
      PageReader reader,
      PublishedSnapshot published) {
    this.answers = answers;
    this.published = published;
    this.absent = absent;
    this.templates = templates;
    this.frames = frames;
    this.reader = reader;
  }

  /** What a page shows. */
  @FunctionalInterface
  public interface Content {
    /**
     * The parameters of the template, without those that every page may have: {@code revision},
     * {@code today}, {@code signedIn} and, unless it has one of its own, {@code frame}.
     *
     * @throws NotFound if there is no such page
     * @throws org.atlas287g.ui.answer.MovedException if it is elsewhere
     */
    Map<String, Object> of(Snapshot snapshot, MeetingDays days);
  }

  /**
   * Answers a request for a page.
   *
   * @param template its file without the extension
   */
  public void send(
      HttpServletRequest request, HttpServletResponse response, String template, Content content)
      throws IOException {
    boolean signedIn = reader.isSignedIn();
    Answers.Rendering page =
        (s, days) -> render(request, template, s, content.of(s, days), signedIn);
    try {
      if (signedIn) {
        answers.sendOnce(request, response, page);
      } else {
        answers.send(request, response, page);
      }
    } catch (NotFound e) {
      absent.send(request, response, signedIn);
    }
  }

  /**
   * Answers a form that was sent, or a request for what one visitor alone may see: for this once,
   * kept by nobody.
   *
   * @param template its file without the extension
   */
  public void sendOnce(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String template,
      Content content)
      throws IOException {
    boolean signedIn = reader.isSignedIn();
    Snapshot snapshot = published.get();
    Map<String, Object> shown = content.of(snapshot, MeetingDays.now());
    response.setStatus(status);
    PageAnswer.send(request, response, html(request, template, snapshot, shown, signedIn));
  }

  private Representation render(
      HttpServletRequest request,
      String template,
      Snapshot snapshot,
      Map<String, Object> shown,
      boolean signedIn) {
    return Representation.html(html(request, template, snapshot, shown, signedIn));
  }

  private String html(
      HttpServletRequest request,
      String template,
      Snapshot snapshot,
      Map<String, Object> shown,
      boolean signedIn) {
    Map<String, Object> values = new HashMap<>(shown);
    values.computeIfAbsent("frame", _ -> frames.of(request, signedIn, snapshot.revision()));
    values.put("revision", snapshot.revision());
    values.put("today", MeetingDays.today());
    values.put("signedIn", signedIn);
    return templates.render(template, values);
  }
}
