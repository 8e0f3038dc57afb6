package org.atlas287g.ui.security;

import java.util.Optional;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.CurrentAccount;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the account of the session anew each time, so that every node sees a change at once. */
@Component
class SessionAccount implements CurrentAccount {
  private final Accounts accounts;

  SessionAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Account> find() {
    return findSession()
        .flatMap(session -> accounts.find(session.id()).filter(session::isValidFor));
  }

  /** What the session says, valid or not; empty for visitors, at no cost. */
  Optional<SignedIn> findSession() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn session
        ? Optional.of(session)
        : Optional.empty();
  }
}
