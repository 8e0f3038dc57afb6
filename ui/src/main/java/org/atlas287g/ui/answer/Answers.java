package org.atlas287g.ui.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

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

  /** What an answer takes beside its content and its URL, in bytes. */
  private static final int OVERHEAD = 400;

  /** How many files are made at a time: each takes some 20 MB until it is compressed. */
  private static final int MAKERS = 2;

  /** As long as this, a file waits for its turn. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PublishedSnapshot published;
  private final Duration patience;
  private final Semaphore makers = new Semaphore(MAKERS, true);
  private final Semaphore drawing = new Semaphore(1, true);
  private final Outgoing outgoing = new Outgoing(MOST);
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
  private record Answer(
      Key key, UrlRule rule, Keeping keeping, Representation content, Outgoing outgoing)
      implements Kept {
    @Override
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
      if (rule.kind() != Kind.DATA && rule.kind() != Kind.EMBEDDED) {
        Languages.remember(request, response);
      }
      outgoing.send(content, response, () -> content.send(request, response, rule, keeping));
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

  @Autowired
  Answers(PublishedSnapshot published) {
    this(published, PATIENCE);
  }

  Answers(PublishedSnapshot published, Duration patience) {
    this.published = published;
    this.patience = patience;
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
    Edition now = edition(published.get());
    try {
      get(request, keeping, rendering, now, now.answers()).send(request, response);
    } catch (MovedException moved) {
      moved.send(response);
    }
  }

  /**
   * Answers a request for what may be a large file. Few of these are made at a time; if it takes
   * too long until there is a turn, the client is asked to come again.
   */
  public void sendFile(
      HttpServletRequest request, HttpServletResponse response, Rendering rendering)
      throws IOException {
    sendInTurn(request, response, rendering, Edition::answers, makers);
  }

  /**
   * The same for a picture, which takes longer to make than anything else: one is made at a time,
   * and nobody who asks for something else waits for it.
   */
  public void sendPicture(
      HttpServletRequest request, HttpServletResponse response, Rendering rendering)
      throws IOException {
    sendInTurn(request, response, rendering, Edition::pictures, drawing);
  }

  private void sendInTurn(
      HttpServletRequest request,
      HttpServletResponse response,
      Rendering rendering,
      Function<Edition, RecentMap<Key, Answer>> kept,
      Semaphore turns)
      throws IOException {
    Edition now = edition(published.get());
    RecentMap<Key, Answer> answers = kept.apply(now);
    Answer answer = answers.find(key(request, Urls.of(request)));
    if (answer == null && begin(turns)) {
      try {
        answer = get(request, Urls.of(request).keeping(), rendering, now, answers);
      } finally {
        turns.release();
      }
    }
    if (answer == null) {
      Outgoing.refuse(response);
    } else {
      answer.send(request, response);
    }
  }

  private boolean begin(Semaphore turns) {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer get(
      HttpServletRequest request,
      Keeping keeping,
      Rendering rendering,
      Edition now,
      RecentMap<Key, Answer> answers) {
    UrlRule rule = Urls.of(request);
    Key key = key(request, rule);
    return answers.get(
        key,
        () ->
            new Answer(key, rule, keeping, rendering.render(now.snapshot(), now.days()), outgoing));
  }

  private static Key key(HttpServletRequest request, UrlRule rule) {
    return Key.of(request, rule.kind() == Kind.DATA ? "" : language(request));
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
    edition(snapshot)
        .answers()
        .get(key, () -> new Answer(key, rule, rule.keeping(), page, outgoing));
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
