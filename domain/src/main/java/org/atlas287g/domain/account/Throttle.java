package org.atlas287g.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing. An attempt counts before its password is looked at, so that simultaneous ones
 * gain nothing.
 *
 * <ul>
 *   <li>One address has a bucket of attempts, for whichever login, that refills slowly.
 *   <li>One login has such a bucket for all strangers together, however many addresses they have.
 *       The last attempts in it are for networks that have hardly failed at this login: someone who
 *       guesses cannot use them up, so the owner still gets in from elsewhere.
 *   <li>Attempts from a known browser, and of anyone who is signed in, wait twice as long after
 *       each further failure.
 * </ul>
 */
@Component
public class Throttle {
  /** Attempts that one address may make at once. */
  static final int ADDRESS_BUCKET = 30;

  /** Time in which one address gains one more attempt. */
  static final Duration ADDRESS_REFILL = Duration.ofSeconds(20);

  /** Attempts that strangers may make for one login at once. */
  static final int LOGIN_BUCKET = 14;

  /** Time in which strangers gain one more attempt for a login. */
  static final Duration LOGIN_REFILL = Duration.ofMinutes(15);

  /** Attempts for one login that are kept for networks that have hardly failed at it. */
  static final int RESERVED = 6;

  /** Attempts that a network may make for a login out of those reserved. */
  static final int FROM_RESERVED = 3;

  /** Attempts from one known browser that need not wait. */
  static final int FREE_ATTEMPTS = 5;

  /** Longest wait between attempts from one known browser. */
  static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private static final Duration KEPT = Duration.ofDays(1);

  private final Attempts attempts;
  private final InstantSource clock;

  Throttle(Attempts attempts, InstantSource accountClock) {
    this.attempts = attempts;
    this.clock = accountClock;
  }

  /** Counts an attempt from an address; false if its bucket is empty. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean admitFrom(String address) {
    Instant now = clock.instant();
    attempts.removeUntouchedSince(now.minus(KEPT));
    String key = Secrets.hash("address:" + AddressBlock.of(address));
    return take(key, ADDRESS_BUCKET, ADDRESS_REFILL, now);
  }

  /** Counts a stranger's attempt for a login; false if it must wait. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean admitStranger(String login, String address) {
    Instant now = clock.instant();
    String network = networkKey(login, address);
    int before = lock(network, now).failures();
    int usable = before < FROM_RESERVED ? LOGIN_BUCKET : LOGIN_BUCKET - RESERVED;
    if (!take(loginKey(login), usable, LOGIN_REFILL, now)) {
      return false;
    }
    attempts.store(network, new Attempts.Count(before + 1, now, now));
    return true;
  }

  /** Takes a stranger's attempt back that was right. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void forgetStranger(String login, String address) {
    attempts.remove(networkKey(login, address));
    String key = loginKey(login);
    Instant now = clock.instant();
    Instant full = lock(key, now).notBefore();
    attempts.store(key, new Attempts.Count(0, full.minus(LOGIN_REFILL), now));
  }

  /** Counts an attempt of somebody who is known by this key; false if it must wait. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean admit(String known) {
    Instant now = clock.instant();
    String key = knownKey(known);
    Attempts.Count count = lock(key, now);
    if (count.notBefore().isAfter(now)) {
      return false;
    }
    int failures = count.failures() + 1;
    attempts.store(key, new Attempts.Count(failures, now.plus(delay(failures)), now));
    return true;
  }

  /** Forgets the attempts of somebody who is known by this key after a success. */
  @Transactional
  public void forget(String known) {
    attempts.remove(knownKey(known));
  }

  /** Takes one out of a bucket, of which so many may be gone afterwards; false if it cannot. */
  private boolean take(String key, int usable, Duration refill, Instant now) {
    // A bucket's time is when it is full again.
    Instant stored = lock(key, now).notBefore();
    Instant full = stored.isBefore(now) ? now : stored;
    if (full.isAfter(now.plus(refill.multipliedBy(usable - 1L)))) {
      return false;
    }
    attempts.store(key, new Attempts.Count(0, full.plus(refill), now));
    return true;
  }

  /** A count that was stored later than now shows that the clock was set back: it goes along. */
  private Attempts.Count lock(String key, Instant now) {
    Attempts.Count count = attempts.lock(key);
    if (!count.touched().isAfter(now)) {
      return count;
    }
    Duration back = Duration.between(now, count.touched());
    Attempts.Count moved = new Attempts.Count(count.failures(), count.notBefore().minus(back), now);
    attempts.store(key, moved);
    return moved;
  }

  private static String loginKey(String login) {
    return Secrets.hash("login:" + login);
  }

  private static String networkKey(String login, String address) {
    return Secrets.hash("network:" + AddressBlock.network(address) + " " + login);
  }

  private static String knownKey(String known) {
    return Secrets.hash("known:" + known);
  }

  static Duration delay(int failures) {
    if (failures < FREE_ATTEMPTS) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE_ATTEMPTS + 1, 20));
    return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
  }
}
