package org.atlas287g.ui.edit;

import com.vaadin.flow.i18n.I18NProvider;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.ui.security.BrowserSecrets;
import org.jspecify.annotations.Nullable;
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
  public String name(@Nullable AccountId account) {
    if (account == null) {
      return I18NProvider.translate("edit.actor.system");
    }
    return accounts.find(account).map(Account::name).orElseGet(() -> "#" + account.value());
  }
}
