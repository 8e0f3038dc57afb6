package org.atlas287g.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A one-time link that is shown once, to be copied and handed to the account's owner. */
final class HandoverLink extends Div {
  private final TextField link = new TextField();
  private final Paragraph warning = new Paragraph();

  HandoverLink() {
    addClassName("handover");
    link.setReadOnly(true);
    Button copy = new Button(getTranslation("accounts.copy"));
    copy.getElement()
        .executeJs(
            "this.addEventListener('click', () => navigator.clipboard?.writeText($0.value))",
            link.getElement());
    warning.addClassName("warning");
    add(link, copy, warning);
    hide();
  }

  void show(String login, String address) {
    link.setLabel(getTranslation("accounts.link", login));
    link.setHelperText(getTranslation("accounts.link.once"));
    link.setValue(address);
    setVisible(true);
  }

  /** Says below the link that it cannot be opened elsewhere, and what to do about it. */
  void warn(String origin) {
    warning.setText(getTranslation("accounts.link.local", origin));
    warning.setVisible(true);
  }

  void hide() {
    warning.setVisible(false);
    link.clear();
    setVisible(false);
  }
}
