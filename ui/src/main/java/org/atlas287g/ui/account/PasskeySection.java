package org.atlas287g.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.text.Limit;

/** The own passkeys: lists, removes and adds them, and asks for the password where that is due. */
final class PasskeySection extends Div {
  private final OwnAccount own;
  private final OutcomeText outcome = new OutcomeText();
  private final NativeButton make = new NativeButton();
  private final PasswordField password = new PasswordField();
  private final Div confirmation = new Div();

  PasskeySection(OwnAccount own) {
    this.own = own;
    TextField label = new TextField(getTranslation("passkey.label"));
    label.setMaxLength(Limit.PASSKEY_LABEL.most());
    make.setText(getTranslation("passkey.add"));
    make.setId("add-passkey");
    make.getElement().addEventListener(PasskeyScript.NEEDS_CONFIRMATION, _ -> ask());
    Div fields = new Div(label, make);
    fields.addClassName("fields");
    add(
        new H2(getTranslation("passkey.title")),
        new Paragraph(getTranslation("passkey.intro")),
        new PasskeyList(own::listPasskeys, own::removePasskey, outcome),
        fields,
        confirmation(),
        outcome);
    PasskeyScript.offerRegistration(make, label, outcome);
  }

  private Div confirmation() {
    password.setLabel(getTranslation("password.old"));
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    Button confirm = new Button(getTranslation("passkey.confirm.do"), _ -> confirm());
    confirm.addClickShortcut(Key.ENTER).listenOn(password);
    confirmation.add(new Paragraph(getTranslation("passkey.confirm")), password, confirm);
    confirmation.addClassName("fields");
    confirmation.setVisible(false);
    return confirmation;
  }

  private void ask() {
    confirmation.setVisible(true);
    password.focus();
  }

  private void confirm() {
    if (outcome.attempt(() -> own.confirm(password.getValue()), "")) {
      confirmation.setVisible(false);
      make.getElement().executeJs("this.click()");
    }
    password.clear();
  }
}
