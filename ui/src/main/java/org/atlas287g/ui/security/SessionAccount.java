package org.atlas287g.ui.security;

import java.util.Optional;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.CurrentAccount;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Reads the account of the session anew each time, so that every node sees a change at once. */
@Component
class SessionAccount implements CurrentAccount {
  private final Accounts accounts;
  private final SecurityContextHolderStrategy contexts;

  SessionAccount(Accounts accounts, SecurityContextHolderStrategy contexts) {
    this.accounts = accounts;
    this.contexts = contexts;
  }

  @Override
  public Optional<Account> find() {
    return findSession()
        .flatMap(session -> accounts.find(session.id()).filter(session::isValidFor));
  }

  /** The context is the session's own, so that later requests find the same. */
  @Override
  public void goOnAs(Account changed) {
    contexts.getContext().setAuthentication(Sessions.authentication(changed));
  }

  /** What the session says, valid or not; empty for visitors, at no cost. */
  Optional<SignedIn> findSession() {
    Authentication authentication = contexts.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn session
        ? Optional.of(session)
        : Optional.empty();
  }

  /** Takes the session's account from the rest of the request. */
  void forget() {
    contexts.clearContext();
  }
}
