package org.atlas287g.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountAdministration;
import org.atlas287g.domain.account.AccountAdministration.Handover;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.ui.edit.UndoChanges;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.AccountPages;
import org.jspecify.annotations.Nullable;

/**
 * All accounts: invite, change the role, disable, enable, start a reset, end sessions, remove
 * passkeys, undo changes.
 */
@Route("admin/accounts")
@RolesAllowed(Role.ADMIN_NAME)
class AccountsView extends AccountPage {
  private final AccountAdministration administration;
  private final PublicAddress address;
  private final LinkMail mail;
  private final Undoing undoing;
  private final CurrentAccount current;
  private final Grid<Account> grid = new Grid<>();
  private final OutcomeText outcome = new OutcomeText();
  private final HandoverLink handover = new HandoverLink();
  private final Div actions = new Div();

  AccountsView(
      AccountAdministration administration,
      PublicAddress address,
      LinkMail mail,
      Undoing undoing,
      CurrentAccount current) {
    super("accounts.title", "records");
    this.administration = administration;
    this.address = address;
    this.mail = mail;
    this.undoing = undoing;
    this.current = current;
    actions.addClassName("actions");
    grid.setAllRowsVisible(true);
    addColumns();
    grid.asSingleSelect().addValueChangeListener(e -> offer(e.getValue()));
    add(new Paragraph(getTranslation("accounts.intro")));
    add(invitation(), outcome, handover, grid, actions);
    refresh();
    offer(null);
  }

  private void addColumns() {
    grid.getElement().setAttribute("aria-label", getTranslation("accounts.title"));
    grid.addColumn(a -> a.login().text())
        .setHeader(getTranslation("account.login"))
        .setSortable(true)
        .setWidth("16rem")
        .setFlexGrow(2);
    grid.addColumn(Account::name)
        .setHeader(getTranslation("account.name"))
        .setSortable(true)
        .setWidth("12rem");
    grid.addColumn(a -> getTranslation("role." + a.role()))
        .setHeader(getTranslation("account.role"))
        .setSortable(true)
        .setAutoWidth(true);
    grid.addColumn(a -> getTranslation("account.state." + a.state()))
        .setHeader(getTranslation("account.state"))
        .setSortable(true)
        .setAutoWidth(true);
    grid.addColumn(a -> Moments.text(a.lastSignIn()))
        .setHeader(getTranslation("account.lastSignIn"))
        .setSortable(true)
        .setAutoWidth(true);
  }

  private Div invitation() {
    TextField login = new TextField(getTranslation("account.login"));
    login.setHelperText(getTranslation("account.login.rule"));
    Select<Role> role = new Select<>();
    role.setLabel(getTranslation("account.role"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(r -> getTranslation("role." + r));
    role.setValue(Role.EDITOR);
    Button invite =
        new Button(
            getTranslation("accounts.invite"),
            _ -> {
              boolean invited =
                  hand(
                      AccountPages.INVITATION,
                      () -> administration.invite(login.getValue(), role.getValue()));
              if (invited) {
                login.clear();
              }
            });
    Div form = new Div(login, role, invite);
    form.addClassName("filters");
    return form;
  }

  /** Shows what can be done with the selected account. */
  private void offer(@Nullable Account account) {
    actions.removeAll();
    if (account == null) {
      actions.add(new Paragraph(getTranslation("accounts.select")));
      return;
    }
    actions.add(new H2(account.login().text()));
    if (account.state() == AccountState.DISABLED) {
      actions.add(button("accounts.enable", () -> administration.enable(account.id())));
    } else {
      offerForStanding(account);
    }
    offerAccess(account.id());
    actions.add(new UndoChanges(undoing, account.id()));
    actions.scrollIntoView();
  }

  private void offerForStanding(Account account) {
    Role other = account.role() == Role.ADMIN ? Role.EDITOR : Role.ADMIN;
    actions.add(
        button("accounts.make." + other, () -> administration.changeRole(account.id(), other)));
    actions.add(button("accounts.disable", () -> administration.disable(account.id())));
    if (account.isActive()) {
      actions.add(button("accounts.endSessions", () -> administration.endSessions(account.id())));
      actions.add(
          new Button(
              getTranslation("accounts.reset"),
              _ -> hand(AccountPages.RESET, () -> administration.startReset(account.id()))));
    }
  }

  private void offerAccess(AccountId id) {
    OutcomeText done = new OutcomeText();
    actions.add(
        new H3(getTranslation("account.sessions")),
        new SessionList(
            () -> administration.listSessions(id),
            current.getSession().id(),
            session -> administration.endSession(id, session),
            done),
        new H3(getTranslation("passkey.title")),
        new PasskeyList(
            () -> administration.listPasskeys(id),
            passkey -> administration.removePasskey(id, passkey),
            done),
        done);
  }

  private Button button(String key, Runnable action) {
    return new Button(
        getTranslation(key),
        _ -> {
          handover.hide();
          outcome.attempt(action, getTranslation("accounts.done"));
          refresh();
        });
  }

  /**
   * Shows the link before it is mailed, so that it is there whatever becomes of the email; true if
   * there is one. A link that leads nowhere is not mailed.
   */
  private boolean hand(String page, Supplier<Handover> action) {
    handover.hide();
    outcome.attempt(() -> {
      Handover made = action.get();
      String login = made.account().login().text();
      String link = address.of(page + made.link().token());
      handover.show(login, link);
      if (isUselessHere()) {
        handover.warn(address.origin().toString());
        return getTranslation("accounts.done");
      }
      return mail.send(made, link)
          ? getTranslation("accounts.link.sent", login)
          : getTranslation("accounts.link.handOver");
    });
    refresh();
    return handover.isVisible();
  }

  /** Whether the admin's own browser found the server by a name that links do not have. */
  private boolean isUselessHere() {
    return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
        && address.isUselessFrom(request.getServerName());
  }

  private void refresh() {
    grid.setItems(administration.list());
  }
}
