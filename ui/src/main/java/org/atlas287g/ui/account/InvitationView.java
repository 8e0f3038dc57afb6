package org.atlas287g.ui.account;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
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

/** Accepts an invitation: its owner chooses a name and a password. */
@Route("invitation/:token")
@AnonymousAllowed
class InvitationView extends LinkView {
  private final LinkedAccount linked;
  private final PasswordRules rules;
  private @Nullable Fields fields;

  private record Fields(TextField name, NewPassword password) {}

  InvitationView(LinkedAccount linked, PasswordRules rules, KnownBrowser browser) {
    super("invitation.title", browser);
    this.linked = linked;
    this.rules = rules;
  }

  @Override
  boolean open(String link) {
    Account account = linked.find(LinkPurpose.INVITATION, link).orElse(null);
    if (account == null) {
      return false;
    }
    intro(getTranslation("invitation.intro", account.login().text()));
    TextField shown = field(getTranslation("account.name"), Autocomplete.NAME);
    shown.setHelperText(getTranslation("account.name.rule"));
    fields = new Fields(shown, password(rules, List.of(shown), account.login().text()));
    return true;
  }

  @Override
  Account complete(String link) {
    Fields typed = Objects.requireNonNull(fields);
    return linked.accept(link, typed.name().getValue(), typed.password().password());
  }
}
