package org.atlas287g.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Lets buttons speak with the browser's authenticators; the script is {@code passkeys.js}. A
 * browser without authenticators does not show the buttons.
 */
final class PasskeyScript {
  /** Event of the button that makes a passkey: first its user must prove to be the owner. */
  static final String NEEDS_CONFIRMATION = "needs-confirmation";

  private static final String SCRIPT = "import('/passkeys.js').then(m => m.";

  private PasskeyScript() {}

  /** The button signs in; {@code failure} says if that does not work. */
  static void offerSignIn(NativeButton button, Paragraph failure) {
    Csrf csrf = Csrf.current();
    button
        .getElement()
        .executeJs(
            SCRIPT + "offerSignIn(this, $0, $1, $2, $3))",
            failure.getElement(),
            csrf.header(),
            csrf.value(),
            button.getTranslation("passkey.failed"));
  }

  /** The button makes a passkey with the label's value as its name, and loads the page anew. */
  static void offerRegistration(NativeButton button, Component label, Paragraph failure) {
    Csrf csrf = Csrf.current();
    button
        .getElement()
        .executeJs(
            SCRIPT + "offerRegistration(this, $0, $1, $2, $3, $4))",
            label.getElement(),
            failure.getElement(),
            csrf.header(),
            csrf.value(),
            button.getTranslation("passkey.failed"));
  }
}
