package org.atlas287g.ui.edit;

import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.ui.security.BrowserSecrets;
import org.springframework.stereotype.Component;

/** Editors are the accounts that are signed in; they know each other by name. */
@Component
class SignedInEditors implements Editors {
  private final CurrentAccount current;
  private final Accounts accounts;
  private final BrowserSecrets secrets;

  SignedInEditors(CurrentAccount current, Accounts accounts, BrowserSecrets secrets) {
    this.current = current;
    this.accounts = accounts;
    this.secrets = secrets;
  }

  @Override
  public AccountId current() {
    return current.get().id();
  }

  @Override
  public String secret(String purpose) {
    return secrets.get(purpose);
  }

  @Override
  public String name(AccountId account) {
    return accounts.find(account).map(Account::name).orElseGet(() -> "#" + account.value());
  }
}
