package org.atlas287g.ui.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.ui.background.SteadyTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Logs failed sign-ins, each in one line without a login or a whole IP address, and no more than
 * some a minute: who guesses must not fill the disk. Thread-safe.
 */
@Component
class FailedSignInLog {
  /** Lines that are written within a minute. */
  static final int MOST = 20;

  private static final Logger LOG = LoggerFactory.getLogger(FailedSignInLog.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private Instant begun = Instant.EPOCH;
  private int written;
  private long leftOut;

  @Autowired
  FailedSignInLog() {
    this(SteadyTime.fromNow());
  }

  FailedSignInLog(InstantSource clock) {
    this.clock = clock;
  }

  @EventListener
  synchronized void write(SignIn.Failed failed) {
    Instant now = clock.instant();
    if (!begun.plus(MINUTE).isAfter(now)) {
      if (leftOut > 0) {
        LOG.warn("{} more failed sign-ins were left out of the log", leftOut);
      }
      begun = now;
      written = 0;
      leftOut = 0;
    }
    if (written == MOST) {
      leftOut++;
      return;
    }
    written++;
    AccountId account = failed.account();
    LOG.warn(
        "Sign-in failed: {}, {}, from {}",
        switch (failed.cause()) {
          case WRONG -> account == null ? "unknown login" : "wrong password, or not active";
          case ADDRESS_WAITS -> "too many attempts of the caller";
          case LOGIN_WAITS -> "too many attempts for the login";
        },
        account == null ? "no account" : "account " + account,
        failed.network());
  }
}
