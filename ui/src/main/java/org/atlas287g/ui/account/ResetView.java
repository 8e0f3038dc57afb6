package org.atlas287g.ui.account;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.LinkPurpose;
import org.atlas287g.domain.account.LinkedAccount;
import org.atlas287g.domain.account.PasswordRules;
import org.atlas287g.ui.security.KnownBrowser;
import org.jspecify.annotations.Nullable;

/** Chooses a new password after an admin started a reset. */
@Route("reset/:token")
@AnonymousAllowed
class ResetView extends LinkView {
  private final LinkedAccount linked;
  private final PasswordRules rules;
  private @Nullable NewPassword password;

  ResetView(LinkedAccount linked, PasswordRules rules, KnownBrowser browser) {
    super("reset.title", browser);
    this.linked = linked;
    this.rules = rules;
  }

  @Override
  boolean open(String link) {
    Account account = linked.find(LinkPurpose.RESET, link).orElse(null);
    if (account == null) {
      return false;
    }
    intro(getTranslation("reset.intro", account.login().text()));
    password = password(rules, List.of(), account.login().text());
    return true;
  }

  @Override
  Account complete(String link) {
    return linked.reset(link, Objects.requireNonNull(password).password());
  }
}
