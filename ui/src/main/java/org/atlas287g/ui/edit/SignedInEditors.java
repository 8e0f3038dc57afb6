package org.atlas287g.ui.edit;

import org.atlas287g.domain.account.AccountId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The signed-in user's name is the number of the account. */
@Component
class SignedInEditors implements Editors {
  @Override
  public AccountId current() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (user == null || !user.getName().matches("\\d{1,18}")) {
      throw new IllegalStateException("no account is signed in");
    }
    return new AccountId(Long.parseLong(user.getName()));
  }

  @Override
  public String name(AccountId account) {
    return "#" + account.value();
  }
}
