package org.atlas287g.ui.edit;

import com.vaadin.flow.i18n.I18NProvider;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What editors' screens call those who changed a record. */
@Component
public class AccountNames {
  private final Accounts accounts;

  AccountNames(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The name of an account; null names the Atlas itself. */
  public String of(@Nullable AccountId account) {
    if (account == null) {
      return I18NProvider.translate("edit.actor.system");
    }
    return accounts.find(account).map(Account::name).orElseGet(() -> "#" + account.value());
  }
}
