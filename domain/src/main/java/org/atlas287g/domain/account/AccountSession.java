package org.atlas287g.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What goes on from a sign-in until it ends, in one browser and on one node.
 *
 * @param securityVersion the account's when it was signed in to; another one ends the session
 * @param confirmed when its owner last proved to be there, by password or passkey
 * @param lastActive when it last sent a request, open tabs included, exact to {@link #NOTED_EVERY}
 * @param expires when it is over if it sends no more
 */
public record AccountSession(
    SessionId id,
    AccountId account,
    int securityVersion,
    Device device,
    Instant signedIn,
    Instant confirmed,
    Instant lastActive,
    Instant expires) {
  /** Its activity is stored no more often than this. */
  public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** For so long after the owner proved to be there, a passkey may be added. */
  public static final Duration CONFIRMED_FOR = Duration.ofMinutes(5);

  /** By so much the database's clock may seem to go back between two readings. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  /** How long a session may outlive the time of its last stored request and its time limit. */
  private static final Duration MARGIN = NOTED_EVERY.multipliedBy(2);

  /** One that begins now, and ends after so much time without a request. */
  public static AccountSession begin(
      SessionId id,
      AccountId account,
      int securityVersion,
      Device device,
      Instant now,
      Duration timeLimit) {
    return new AccountSession(
        id, account, securityVersion, device, now, now, now, expiry(now, timeLimit));
  }

  /** The same, active now. */
  public AccountSession usedAt(Instant now, Duration timeLimit) {
    return new AccountSession(
        id, account, securityVersion, device, signedIn, confirmed, now, expiry(now, timeLimit));
  }

  /** Whether it was stored that it is active, so lately that it need not be stored again. */
  public boolean isNotedAt(Instant now) {
    return lastActive.plus(NOTED_EVERY).isAfter(now);
  }

  /**
   * Whether its owner proved to be there within {@link #CONFIRMED_FOR}; not if that is still to
   * come, because the clock was set back.
   */
  public boolean isConfirmedAt(Instant now) {
    return confirmed.plus(CONFIRMED_FOR).isAfter(now)
        && confirmed.minus(CLOCK_TOLERANCE).isBefore(now);
  }

  private static Instant expiry(Instant now, Duration timeLimit) {
    return now.plus(timeLimit).plus(MARGIN);
  }
}
