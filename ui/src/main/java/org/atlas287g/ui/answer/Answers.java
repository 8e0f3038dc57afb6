package org.atlas287g.ui.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Answers that are made of the published records, and of nothing else than the URL and, for pages,
 * the language. Each is rendered when it is first asked for, and kept until the records change or
 * an hour begins; the edge then sends it before anybody else is asked. What is kept is bounded.
 * Thread-safe.
 */
@Component
public class Answers {
  /** How many bytes may be kept: 32 MiB with {@code -Xmx512m}. */
  private static final long MOST = Runtime.getRuntime().maxMemory() / 16;

  /** How many of them of pictures, so that a walk through these drives nothing else out. */
  private static final long MOST_PICTURES = MOST / 2;

  /** So long a request for a picture waits while others are drawn. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** What an answer takes beside its content and its URL, in bytes. */
  private static final int OVERHEAD = 400;

  private final PublishedSnapshot published;
  private final Semaphore drawing = new Semaphore(1, true);
  private volatile @Nullable Edition edition;

  /**
   * What is made of one snapshot on the days that it is.
   *
   * @param unconfirmed since when nobody can tell whether it is the newest, which pages say
   */
  private record Edition(
      Snapshot snapshot,
      MeetingDays days,
      Optional<Instant> unconfirmed,
      RecentMap<Key, Answer> answers,
      RecentMap<Key, Answer> pictures) {
    boolean isOf(Snapshot records, Optional<Instant> unconfirmedNow) {
      return snapshot == records
          && days.equals(MeetingDays.now())
          && unconfirmed.equals(unconfirmedNow);
    }
  }

  /**
   * What an answer depends on.
   *
   * @param uri as it was sent: what is spelled otherwise is another one
   * @param query null if there is none
   * @param language that of a page; empty for data
   */
  private record Key(String uri, @Nullable String query, String language) {
    static Key of(HttpServletRequest request, String language) {
      return new Key(request.getRequestURI(), request.getQueryString(), language);
    }
  }

  /** An answer with the rule of its URL. */
  private record Answer(Key key, UrlRule rule, Keeping keeping, Representation content)
      implements Kept {
    @Override
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
      if (rule.kind() != Kind.DATA) {
        Languages.remember(request, response);
      }
      content.send(request, response, rule, keeping);
    }

    int weight() {
      String query = key.query();
      return content.weight()
          + key.uri().length()
          + (query == null ? 0 : query.length())
          + OVERHEAD;
    }
  }

  /** An answer that is ready. */
  public interface Kept {
    /** That of its URL. */
    UrlRule rule();

    /** Sends it, with the headers that tell about its content. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  /** Makes the content of an answer. */
  @FunctionalInterface
  public interface Rendering {
    /**
     * The content.
     *
     * @param days those by which meetings are past or to come
     * @throws MovedException if it is elsewhere
     * @throws org.springframework.web.ErrorResponseException if there is nothing of that kind
     */
    Representation render(Snapshot snapshot, MeetingDays days);
  }

  Answers(PublishedSnapshot published) {
    this.published = published;
  }

  /**
   * Answers a request for data, or of a visitor who is not signed in for a page: with what is kept
   * for its URL, or else rendered now.
   */
  public void send(HttpServletRequest request, HttpServletResponse response, Rendering rendering)
      throws IOException {
    send(request, response, Urls.of(request).keeping(), rendering);
  }

  /** The same for an answer that caches keep otherwise than the URL's rule says. */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Keeping keeping,
      Rendering rendering)
      throws IOException {
    UrlRule rule = Urls.of(request);
    Edition now = edition(published.get());
    Key key = Key.of(request, rule.kind() == Kind.PAGE ? language(request) : "");
    try {
      now.answers()
          .get(
              key,
              () -> new Answer(key, rule, keeping, rendering.render(now.snapshot(), now.days())))
          .send(request, response);
    } catch (MovedException moved) {
      moved.send(response);
    }
  }

  /**
   * Answers a request for a picture, which takes longer to make than anything else: one is made at
   * a time, and nobody who asks for something else waits for it.
   *
   * @throws org.springframework.web.ErrorResponseException with status 503 if too many wait
   */
  public void sendPicture(
      HttpServletRequest request, HttpServletResponse response, Rendering rendering)
      throws IOException {
    UrlRule rule = Urls.of(request);
    Edition now = edition(published.get());
    Key key = Key.of(request, "");
    Answer drawn = now.pictures().find(key);
    if (drawn == null) {
      takeTurn();
      try {
        drawn = now.pictures().find(key);
        if (drawn == null) {
          Representation content = rendering.render(now.snapshot(), now.days());
          drawn = new Answer(key, rule, rule.keeping(), content);
          Answer made = drawn;
          now.pictures().get(key, () -> made);
        }
      } finally {
        drawing.release();
      }
    }
    drawn.send(request, response);
  }

  private void takeTurn() {
    try {
      if (drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    ErrorResponseException busy =
        new ErrorResponseException(
            HttpStatus.SERVICE_UNAVAILABLE,
            ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Too many pictures are asked for; try again soon."),
            null);
    busy.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
    throw busy;
  }

  /** Answers a request of someone who is signed in, for whom nothing is kept here. */
  public void sendOnce(
      HttpServletRequest request, HttpServletResponse response, Rendering rendering)
      throws IOException {
    try {
      Languages.remember(request, response);
      rendering
          .render(published.get(), MeetingDays.now())
          .send(request, response, Urls.of(request), Keeping.ASKING_PRIVATELY);
    } catch (MovedException moved) {
      moved.send(response);
    }
  }

  /**
   * Keeps a page that was made of a snapshot for a visitor who is not signed in, for others with
   * the same request.
   */
  public void keep(
      HttpServletRequest request, UrlRule rule, Snapshot snapshot, Representation page) {
    Key key = Key.of(request, language(request));
    edition(snapshot).answers().get(key, () -> new Answer(key, rule, rule.keeping(), page));
  }

  /**
   * The answer to a request if it is kept; pages only for those who come without a session, since
   * nobody has looked yet who it is.
   */
  public Optional<Kept> find(HttpServletRequest request) {
    Edition held = edition;
    Answer answer = held == null ? null : find(held, request);
    // Nothing else waits here for records that are on their way.
    return held == null
            || answer == null
            || !held.isOf(published.get(), published.findUnconfirmedSince())
        ? Optional.empty()
        : Optional.of(answer);
  }

  private static @Nullable Answer find(Edition held, HttpServletRequest request) {
    Key key = Key.of(request, "");
    Answer data = held.answers().find(key);
    if (data == null) {
      data = held.pictures().find(key);
    }
    return data != null || request.getRequestedSessionId() != null
        ? data
        : held.answers().find(Key.of(request, language(request)));
  }

  private Edition edition(Snapshot snapshot) {
    MeetingDays days = MeetingDays.now();
    Optional<Instant> unconfirmed = published.findUnconfirmedSince();
    Edition held = edition;
    if (held == null || !held.isOf(snapshot, unconfirmed)) {
      held =
          new Edition(
              snapshot,
              days,
              unconfirmed,
              new RecentMap<>(MOST, Answer::weight),
              new RecentMap<>(MOST_PICTURES, Answer::weight));
      edition = held;
    }
    return held;
  }

  private static String language(HttpServletRequest request) {
    return Languages.chooseByHead(request).getLanguage();
  }
}
