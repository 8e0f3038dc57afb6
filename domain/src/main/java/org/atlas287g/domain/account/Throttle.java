package org.atlas287g.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing. After a few attempts for one login each further one must wait twice as long, at
 * most a quarter of an hour; one address has a bucket that refills slowly. An attempt counts before
 * its password is looked at, so that simultaneous ones gain nothing.
 */
@Component
public class Throttle {
  /** Attempts for one login that need not wait. */
  static final int FREE_ATTEMPTS = 5;

  /** Longest wait between attempts for one login. */
  static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  /** Attempts that one address may make at once. */
  static final int BUCKET = 30;

  /** Time in which one address gains one more attempt. */
  static final Duration REFILL = Duration.ofSeconds(20);

  private static final Duration KEPT = Duration.ofDays(1);

  private final Attempts attempts;
  private final InstantSource clock;

  Throttle(Attempts attempts, InstantSource accountClock) {
    this.attempts = attempts;
    this.clock = accountClock;
  }

  /** Counts an attempt for a login; false if it must wait. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean admit(String login) {
    Instant now = clock.instant();
    String key = Secrets.hash("login:" + login);
    Attempts.Count count = attempts.lock(key);
    if (count.notBefore().isAfter(now)) {
      return false;
    }
    int failures = count.failures() + 1;
    attempts.store(key, new Attempts.Count(failures, now.plus(delay(failures))), now);
    return true;
  }

  /** Counts an attempt from an address; false if its bucket is empty. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean admitFrom(String address) {
    Instant now = clock.instant();
    attempts.removeUntouchedSince(now.minus(KEPT));
    String key = Secrets.hash("address:" + AddressBlock.of(address));
    Attempts.Count count = attempts.lock(key);
    // notBefore is when the bucket is full again.
    Instant full = count.notBefore().isBefore(now) ? now : count.notBefore();
    if (full.isAfter(now.plus(REFILL.multipliedBy(BUCKET - 1L)))) {
      return false;
    }
    attempts.store(key, new Attempts.Count(0, full.plus(REFILL)), now);
    return true;
  }

  /** Forgets the attempts for a login after a success. */
  @Transactional
  public void forget(String login) {
    attempts.remove(Secrets.hash("login:" + login));
  }

  static Duration delay(int failures) {
    if (failures < FREE_ATTEMPTS) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE_ATTEMPTS + 1, 20));
    return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
  }
}
