package org.atlas287g.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.account.PasswordRules;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.web.AccountPages;

/** The own account: password, passkeys, sessions, and what happened lately. */
@Route("account")
@RolesAllowed(Role.EDITOR_NAME)
class AccountView extends AccountPage {
  private static final int EVENTS = 20;

  private final CurrentAccount current;
  private final OwnAccount own;
  private final PasswordRules rules;
  private final OutcomeText outcome = new OutcomeText();

  AccountView(CurrentAccount current, OwnAccount own, PasswordRules rules) {
    super("account.title", "prose");
    this.current = current;
    this.own = own;
    this.rules = rules;
    Account account = current.get();
    add(
        new Paragraph(
            getTranslation(
                "account.signedIn",
                account.shownName(),
                account.login().text(),
                getTranslation("role." + account.role()))));
    if (account.role() == Role.ADMIN) {
      add(
          new UnorderedList(
              new ListItem(link(AccountPages.ACCOUNTS, getTranslation("accounts.title"))),
              new ListItem(link(AccountPages.AUDIT, getTranslation("audit.title")))));
    }
    PostForm logout = new PostForm(AccountPages.LOGOUT);
    logout.addButton(getTranslation("account.logout"));
    add(logout, outcome);
    addPassword(account);
    add(new PasskeySection(own));
    addSessions();
  }

  private void addPassword(Account account) {
    PasswordField old = new PasswordField(getTranslation("password.old"));
    old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    NewPassword chosen =
        new NewPassword(rules, () -> List.of(account.login().text(), account.name()));
    Button change =
        new Button(
            getTranslation("password.change"),
            _ -> {
              if (outcome.attempt(
                  () -> own.changePassword(old.getValue(), chosen.password()),
                  getTranslation("account.sessions.ended"))) {
                leave();
              }
            });
    Div fields = new Div(old, chosen, change);
    fields.addClassName("fields");
    add(new H2(getTranslation("password.title")), fields);
  }

  private void addSessions() {
    OutcomeText ended = new OutcomeText();
    SessionList sessions =
        new SessionList(own::listSessions, current.getSession().id(), own::endSession, ended);
    Button end =
        new Button(
            getTranslation("account.sessions.end"),
            _ -> {
              ended.attempt(own::endOtherSessions, getTranslation("account.sessions.othersEnded"));
              sessions.refresh();
            });
    UnorderedList events = new UnorderedList();
    for (AccountEvent event : own.listEvents(EVENTS)) {
      events.add(
          new ListItem(Moments.text(event.at()) + " · " + getTranslation("event." + event.type())));
    }
    add(new H2(getTranslation("account.sessions")));
    add(new Paragraph(getTranslation("account.sessions.is")), sessions, end, ended);
    add(new H2(getTranslation("account.events")), events);
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.getPage().setLocation(AccountPages.LOGIN));
  }

  private static Anchor link(String address, String text) {
    return new Anchor(address, text);
  }
}
