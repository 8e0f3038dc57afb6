package org.atlas287g.ui.account;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.PasswordRules;
import org.atlas287g.domain.account.SetUp;
import org.atlas287g.ui.security.KnownBrowser;
import org.jspecify.annotations.Nullable;

/** Makes an admin's account with the link that whoever runs the server was shown. */
@Route("setup/:token")
@AnonymousAllowed
class SetUpView extends LinkView {
  private final SetUp setUp;
  private final PasswordRules rules;
  private @Nullable Fields fields;

  private record Fields(TextField login, TextField name, NewPassword password) {}

  SetUpView(SetUp setUp, PasswordRules rules, KnownBrowser browser) {
    super("setup.title", browser);
    this.setUp = setUp;
    this.rules = rules;
  }

  @Override
  boolean open(String link) {
    if (!setUp.isUsable(link)) {
      return false;
    }
    intro(getTranslation("setup.intro"));
    TextField login = field(getTranslation("account.login"), Autocomplete.USERNAME);
    login.setHelperText(getTranslation("account.login.rule"));
    TextField shown = field(getTranslation("account.name"), Autocomplete.NAME);
    shown.setHelperText(getTranslation("account.name.rule"));
    fields = new Fields(login, shown, password(rules, List.of(login, shown), ""));
    return true;
  }

  @Override
  Account complete(String link) {
    Fields typed = Objects.requireNonNull(fields);
    return setUp.complete(
        link, typed.login().getValue(), typed.name().getValue(), typed.password().password());
  }
}
