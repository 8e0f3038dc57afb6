package org.atlas287g.ui.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.CurrentSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Reads the session and its account anew each time, so that every node sees a change at once. */
@Component
class SessionAccount implements CurrentAccount, PageReader {
  private final AccountSessions sessions;
  private final SecurityContextHolderStrategy contexts;
  private final InstantSource clock;
  private final Duration timeLimit;

  SessionAccount(
      AccountSessions sessions,
      SecurityContextHolderStrategy contexts,
      InstantSource accountClock,
      @Value("${server.servlet.session.timeout}") Duration timeLimit) {
    this.sessions = sessions;
    this.contexts = contexts;
    this.clock = accountClock;
    this.timeLimit = timeLimit;
  }

  @Override
  public Optional<CurrentSession> findSession() {
    return findSignedIn().flatMap(this::find);
  }

  /** The stored session of what a browser's session says. */
  Optional<CurrentSession> find(SignedIn signedIn) {
    return sessions.find(signedIn.session());
  }

  @Override
  public boolean isSignedIn() {
    return findSignedIn().isPresent();
  }

  /** Stores that the session is active, unless that was done lately. */
  void noteUse(CurrentSession current) {
    AccountSession session = current.session();
    Instant now = clock.instant();
    if (!session.isNotedAt(now)) {
      sessions.used(session.usedAt(now, timeLimit));
    }
  }

  /** What the browser's session says, valid or not; empty for visitors, at no cost. */
  Optional<SignedIn> findSignedIn() {
    Authentication authentication = contexts.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  /** Takes the session's account from the rest of the request. */
  void forget() {
    contexts.clearContext();
  }
}
