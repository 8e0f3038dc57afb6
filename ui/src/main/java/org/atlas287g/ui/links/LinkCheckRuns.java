package org.atlas287g.ui.links;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.LinkChecks;
import org.atlas287g.domain.document.LinkProbe;
import org.atlas287g.domain.document.LinkRound;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.schedule.Turns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks links a minute after the server started and then every minute, on one node at a time. Not
 * {@code @Scheduled}: it must end before the database is closed, and without an interrupt.
 */
@Component
@ConditionalOnBooleanProperty("atlas.links.check")
class LinkCheckRuns implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LinkCheckRuns.class);
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  /** A round ends after 50 seconds; the link that it is at may take two minutes more. */
  private static final Duration MOST = Duration.ofMinutes(5);

  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Turns turns;
  private final LinkRound round;
  private final PublishedSnapshot published;
  private final LinkPace pace;
  private @Nullable Thread running;
  private boolean failed;

  LinkCheckRuns(
      Turns turns,
      LinkProbe probe,
      LinkChecks checks,
      InstantSource clock,
      PublishedSnapshot published,
      LinkPace pace) {
    this.turns = turns;
    this.round = new LinkRound(probe, checks, clock);
    this.published = published;
    this.pace = pace;
  }

  @Override
  public synchronized void start() {
    pace.start();
    running = Thread.ofVirtual().name("link-checks").start(this::runUntilStopped);
  }

  @Override
  public synchronized void stop() {
    pace.stop();
    Thread ending = running;
    running = null;
    if (ending != null) {
      try {
        ending.join(GRACE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  private void runUntilStopped() {
    while (pace.pause(BETWEEN)) {
      attempt();
    }
  }

  /** Makes a round, or tells why it cannot. */
  void attempt() {
    try {
      runOnce();
      failed = false;
    } catch (CancellationException stopping) {
      LOG.debug("A round of link checks ends, as the server stops");
    } catch (RuntimeException e) {
      tell(e);
    }
  }

  /** Makes a round, unless another node does. */
  void runOnce() {
    turns.runAlone("link-checks", MOST, () -> round.run(urls(), pace::isStopped));
  }

  private List<URI> urls() {
    return published.get().agreements().stream()
        .flatMap(a -> a.draft().documents().stream())
        .map(Document::url)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Once, until a round succeeds again. */
  private void tell(RuntimeException failure) {
    if (!failed && !pace.isStopped()) {
      LOG.warn("Links cannot be checked now, next attempt in a minute: {}", failure.toString());
    }
    failed = true;
  }
}
