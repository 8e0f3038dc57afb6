package org.atlas287g.ui.account;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.ui.security.AccountPages;

/** Signing in, with a passkey or a password. Needs no scripts of components. */
@Route("login")
@AnonymousAllowed
class LoginView extends AccountPage implements BeforeEnterObserver {
  private final Paragraph failure = new Paragraph();
  private final CurrentAccount current;

  LoginView(CurrentAccount current) {
    super("login.title", "prose");
    this.current = current;
    failure.addClassNames("outcome", "refused");
    failure.getElement().setAttribute("role", "alert");
    PostForm form = new PostForm(AccountPages.LOGIN);
    form.addField("username", "text", getTranslation("login.login"), "username");
    form.addField("password", "password", getTranslation("login.password"), "current-password");
    form.addButton(getTranslation("login.submit")).addClassName("primary");
    NativeButton passkey = new NativeButton(getTranslation("login.passkey"));
    passkey.getElement().setAttribute("type", "button");
    add(new Paragraph(getTranslation("login.intro")), failure, form, passkey);
    Passkeys.offerSignIn(passkey, failure);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent()) {
      event.forwardTo(AccountPages.ACCOUNT.substring(1));
      return;
    }
    boolean failed = event.getLocation().getQueryParameters().getParameters().containsKey("failed");
    failure.setText(failed ? getTranslation("login.failed") : "");
  }
}
