package org.atlas287g.domain.document;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a URL. A link is broken when its document was missing twice, at least a day
 * apart; the first time is when it broke. Only the statuses 404 and 410 and a name without a server
 * count as missing: any other failure, such as a time-out or a refusal, leaves what was known
 * before. A document that is there again clears the failures.
 *
 * @param url the URL, of at most {@link #MAX_LENGTH} letters
 * @param standing what the answers so far mean
 * @param checkedAt when an answer was last clear; null if none was
 * @param failingSince when the document was first missing; null unless failing or broken
 * @param triedAt when the URL was last asked for
 * @param detail of the last answer, as in {@link LinkAnswer#detail()}
 */
public record LinkCheck(
    URI url,
    Standing standing,
    @Nullable Instant checkedAt,
    @Nullable Instant failingSince,
    Instant triedAt,
    String detail) {
  /** Longer URLs are not checked. */
  public static final int MAX_LENGTH = 2000;

  private static final Duration CONFIRMED_AFTER = Duration.ofDays(1);
  private static final Duration WORKING_FOR = Duration.ofDays(7);
  private static final Duration RETRY_AFTER = Duration.ofDays(1);

  /** What the answers so far mean. */
  public enum Standing {
    WORKING,
    /** Missing, which another check must confirm; not published. */
    FAILING,
    BROKEN,
    /** No answer was clear yet. */
    UNCLEAR
  }

  /** What is known after another answer. */
  public static LinkCheck after(
      @Nullable LinkCheck before, URI url, LinkAnswer answer, Instant now) {
    return switch (answer.kind()) {
      case FOUND -> new LinkCheck(url, Standing.WORKING, now, null, now, answer.detail());
      case GONE, UNKNOWN_HOST -> {
        Instant since = before == null || before.failingSince == null ? now : before.failingSince;
        boolean confirmed = !now.isBefore(since.plus(CONFIRMED_AFTER));
        Standing standing = confirmed ? Standing.BROKEN : Standing.FAILING;
        yield new LinkCheck(url, standing, now, since, now, answer.detail());
      }
      case UNCLEAR, UNAVAILABLE ->
          before == null
              ? new LinkCheck(url, Standing.UNCLEAR, null, null, now, answer.detail())
              : new LinkCheck(
                  url,
                  before.standing,
                  before.checkedAt,
                  before.failingSince,
                  now,
                  answer.detail());
    };
  }

  /** When to ask again: after a week if the document was there, else after a day. */
  public Instant dueAt() {
    boolean there = standing == Standing.WORKING && triedAt.equals(checkedAt);
    return triedAt.plus(there ? WORKING_FOR : RETRY_AFTER);
  }

  /** What is published of it. */
  public LinkState state() {
    return switch (standing) {
      case WORKING -> LinkState.WORKING;
      case BROKEN -> LinkState.BROKEN;
      case FAILING, UNCLEAR -> LinkState.UNCHECKED;
    };
  }

  /** When a broken link was first found missing; null unless it is broken. */
  public @Nullable Instant brokenSince() {
    return standing == Standing.BROKEN ? failingSince : null;
  }
}
