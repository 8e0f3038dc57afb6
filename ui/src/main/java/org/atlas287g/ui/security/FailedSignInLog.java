package org.atlas287g.ui.security;

import java.time.InstantSource;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.ui.background.SteadyTime;
import org.atlas287g.ui.log.LineLimit;
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
  private static final Logger LOG = LoggerFactory.getLogger(FailedSignInLog.class);

  private final LineLimit limit;

  @Autowired
  FailedSignInLog() {
    this(SteadyTime.fromNow());
  }

  FailedSignInLog(InstantSource clock) {
    this.limit =
        new LineLimit(
            clock,
            leftOut -> LOG.warn("{} more failed sign-ins were left out of the log", leftOut));
  }

  @EventListener
  void write(SignIn.Failed failed) {
    if (!limit.admits()) {
      return;
    }
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
