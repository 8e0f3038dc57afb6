package org.atlas287g.ui;

import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;

/** Puts accounts into the store of a running test, without a signed-in admin. */
record TestAccounts(Accounts accounts, PasswordHasher hasher) {
  static final String PASSWORD = "gravel piano mountain kettle";

  /** An account that exists after the call, in this state and with {@link #PASSWORD}. */
  Account have(String login, Role role, AccountState state) {
    return have(login, "Somebody", role, state);
  }

  /** The same, with a name. */
  Account have(String login, String name, Role role, AccountState state) {
    Login parsed = new Login(login);
    AccountId id =
        accounts
            .find(parsed)
            .orElseGet(() -> accounts.add(parsed, name, role, AccountState.INVITED))
            .id();
    Account before = accounts.find(id).orElseThrow();
    accounts.update(new Account(id, parsed, name, role, state, before.securityVersion() + 1, null));
    if (state != AccountState.INVITED) {
      accounts.setPasswordHash(id, hasher.hash(PASSWORD));
    }
    return accounts.find(id).orElseThrow();
  }
}
