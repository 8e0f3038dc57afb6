package org.atlas287g.ui.security;

import java.io.Serializable;
import java.security.Principal;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;

/**
 * What a session keeps of the account that was signed in to.
 *
 * @param securityVersion the account's when it was signed in to; another one ends the session
 */
record SignedIn(AccountId id, String login, int securityVersion)
    implements Principal, Serializable {
  static SignedIn to(Account account) {
    return new SignedIn(account.id(), account.login().text(), account.securityVersion());
  }

  /** Whether the account, as it is stored now, still allows the session. */
  boolean isValidFor(Account account) {
    return account.isActive() && account.securityVersion() == securityVersion;
  }

  @Override
  public String getName() {
    return login;
  }
}
