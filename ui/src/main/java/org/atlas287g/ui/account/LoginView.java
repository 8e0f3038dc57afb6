package org.atlas287g.ui.account;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.ui.web.AccountPages;
import org.springframework.beans.factory.annotation.Value;

/** Signing in, with a passkey or a password. Needs no scripts of components. */
@Route("login")
@AnonymousAllowed
class LoginView extends AccountPage implements BeforeEnterObserver {
  private final Paragraph failure = new Paragraph();
  private final Paragraph ended = new Paragraph();
  private final CurrentAccount current;
  private final Duration idle;

  LoginView(CurrentAccount current, @Value("${server.servlet.session.timeout}") Duration idle) {
    super("login.title", "prose");
    this.current = current;
    this.idle = idle;
    ended.addClassName("outcome");
    ended.getElement().setAttribute("role", "status");
    failure.addClassNames("outcome", "refused");
    failure.getElement().setAttribute("role", "alert");
    PostForm form = new PostForm(AccountPages.LOGIN);
    form.addField("username", "text", getTranslation("login.login"), "username");
    form.addField("password", "password", getTranslation("login.password"), "current-password");
    form.addButton(getTranslation("login.submit")).addClassName("primary");
    NativeButton passkey = new NativeButton(getTranslation("login.passkey"));
    passkey.getElement().setAttribute("type", "button");
    add(ended, new Paragraph(getTranslation("login.intro")), failure, form, passkey);
    PasskeyScript.offerSignIn(passkey, failure);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    String next = asked.getSingleParameter(AccountPages.NEXT).orElse("");
    if (current.find().isPresent()) {
      boolean ours = next.startsWith("/") && !next.startsWith("//");
      Location page = new Location((ours ? next : AccountPages.ACCOUNT).substring(1));
      event.forwardTo(page.getPath(), page.getQueryParameters());
      return;
    }
    boolean failed = asked.getParameters().containsKey("failed");
    if (!failed) { // else what was asked for before the attempt is still wanted
      VaadinSession.getCurrent()
          .getSession()
          .setAttribute(AccountPages.NEXT, next.isEmpty() ? null : next);
    }
    failure.setText(failed ? getTranslation("login.failed") : "");
    ended.setText(asked.getSingleParameter(AccountPages.ENDED).map(this::reason).orElse(""));
    // A tab that knows that it was signed in may also come here by itself, without a reason.
    ended
        .getElement()
        .executeJs(
            """
            this.textContent ||= sessionStorage.getItem('signed-in') ? $0 : '';
            sessionStorage.removeItem('signed-in');\
            """,
            getTranslation("login.ended"));
  }

  private String reason(String why) {
    return why.equals(AccountPages.IDLE)
        ? getTranslation("login.ended.idle", Math.max(1, idle.toMinutes()))
        : getTranslation("login.ended");
  }
}
