package org.atlas287g.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.List;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.PasswordRules;
import org.atlas287g.ui.security.KnownBrowser;
import org.atlas287g.ui.web.AccountPages;

/**
 * What a one-time link opens. Opening it does not use it up, as programs look at links, too. The
 * browser in which it was used is known from then on, so that strangers' guesses do not keep the
 * owner from signing in there.
 */
abstract class LinkView extends AccountPage implements BeforeEnterObserver {
  private final Div form = new Div();
  private final OutcomeText outcome = new OutcomeText();
  private final KnownBrowser browser;
  private String token = "";

  LinkView(String titleKey, KnownBrowser browser) {
    super(titleKey, "prose");
    this.browser = browser;
    form.addClassName("fields");
    add(outcome, form);
  }

  /** Adds the fields if the link can be used; false if it cannot. */
  abstract boolean open(String link);

  /**
   * Does what the link is for and returns its account; refused if something typed cannot be used.
   */
  abstract Account complete(String link);

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    token = event.getRouteParameters().get("token").orElse("");
    form.removeAll();
    if (open(token)) {
      Button send = new Button(getTranslation("link.complete"), _ -> send());
      send.addThemeVariants(ButtonVariant.PRIMARY);
      send.addClickShortcut(Key.ENTER);
      form.add(send);
    } else {
      form.add(new Paragraph(getTranslation("refusal.LINK_UNUSABLE")));
    }
  }

  Paragraph intro(String text) {
    Paragraph intro = new Paragraph(text);
    form.add(intro);
    return intro;
  }

  TextField field(String label, Autocomplete autocomplete) {
    TextField field = new TextField(label);
    field.setAutocomplete(autocomplete);
    field.setRequiredIndicatorVisible(true);
    form.add(field);
    return field;
  }

  NewPassword password(PasswordRules rules, List<TextField> known, String login) {
    NewPassword password =
        new NewPassword(
            rules,
            () ->
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(login), known.stream().map(TextField::getValue))
                    .toList());
    form.add(password);
    return password;
  }

  private String use() {
    AccountId account = complete(token).id();
    browser.remember(
        VaadinServletRequest.getCurrent().getHttpServletRequest(),
        VaadinServletResponse.getCurrent().getHttpServletResponse(),
        account);
    return getTranslation("link.done");
  }

  private void send() {
    if (outcome.attempt(this::use)) {
      Anchor login = new Anchor(AccountPages.LOGIN, getTranslation("login.title"));
      login.setRouterIgnore(true);
      form.removeAll();
      form.add(login);
    }
  }
}
