package org.atlas287g.domain.document;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the links that are due, one after the other, and stores what it found. A round is short,
 * so that its news are soon published; the next one goes on where it ended. Not thread-safe.
 */
public final class LinkRound {
  private static final Duration ROUND = Duration.ofSeconds(50);
  private static final Duration REST = Duration.ofMinutes(30);

  /** How many other hosts must be unknown, too, until this server counts as offline. */
  private static final int OTHER_HOSTS = 3;

  private final LinkProbe probe;
  private final LinkChecks checks;
  private final InstantSource clock;
  private final Map<String, Instant> restingUntil = new HashMap<>();

  /** Nothing is asked before {@link #run}. */
  public LinkRound(LinkProbe probe, LinkChecks checks, InstantSource clock) {
    this.probe = probe;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Makes one round. A host that was busy or out of reach is left alone for half an hour.
   *
   * @param urls all URLs there are
   * @param stopped whether to end at once and store nothing
   * @return how many were checked
   */
  public int run(Collection<URI> urls, BooleanSupplier stopped) {
    Instant end = clock.instant().plus(ROUND);
    KnownLinks known = checks.read();
    List<LinkCheck> found = new ArrayList<>();
    restingUntil.values().removeIf(until -> !until.isAfter(clock.instant()));
    for (URI url : due(urls, known, clock.instant())) {
      if (restingUntil.containsKey(url.getHost())) {
        continue;
      }
      if (clock.instant().isAfter(end)) {
        break;
      }
      LinkAnswer answer = ask(url, urls);
      if (stopped.getAsBoolean()) {
        return 0;
      }
      Instant now = clock.instant();
      found.add(LinkCheck.after(known.find(url).orElse(null), url, answer, now));
      if (answer.kind() == LinkAnswer.Kind.UNAVAILABLE) {
        restingUntil.put(url.getHost(), now.plus(REST));
      }
    }
    if (!found.isEmpty()) {
      checks.store(found);
    }
    return found.size();
  }

  /** Those whose time has come: first what was never asked for, then the longest overdue. */
  static List<URI> due(Collection<URI> urls, KnownLinks known, Instant now) {
    return urls.stream()
        .filter(url -> url.getHost() != null && url.toString().length() <= LinkCheck.MAX_LENGTH)
        .distinct()
        .filter(url -> !dueAt(url, known).isAfter(now))
        .sorted(Comparator.comparing((URI url) -> dueAt(url, known)))
        .toList();
  }

  private static Instant dueAt(URI url, KnownLinks known) {
    return known.find(url).map(LinkCheck::dueAt).orElse(Instant.MIN);
  }

  /** While this server cannot find other hosts either, an unknown one tells nothing. */
  private LinkAnswer ask(URI url, Collection<URI> urls) {
    LinkAnswer answer = probe.ask(url);
    boolean counts =
        answer.kind() != LinkAnswer.Kind.UNKNOWN_HOST || findsAnotherHost(url.getHost(), urls);
    return counts ? answer : new LinkAnswer(LinkAnswer.Kind.UNCLEAR, answer.detail());
  }

  private boolean findsAnotherHost(@Nullable String host, Collection<URI> urls) {
    return urls.stream()
        .map(URI::getHost)
        .filter(other -> other != null && !other.equalsIgnoreCase(host))
        .distinct()
        .limit(OTHER_HOSTS)
        .anyMatch(probe::findsHost);
  }
}
