package org.atlas287g.ui.security;

import java.io.Serializable;
import java.security.Principal;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.SessionId;

/**
 * What a browser's session keeps of the account that was signed in to.
 *
 * @param securityVersion the account's when it was signed in to
 * @param session key of the session in the store, without which this is worth nothing
 */
record SignedIn(AccountId id, String login, int securityVersion, SessionId session)
    implements Principal, Serializable {
  static SignedIn to(Account account) {
    return new SignedIn(
        account.id(), account.login().text(), account.securityVersion(), SessionId.create());
  }

  @Override
  public String getName() {
    return login;
  }
}
