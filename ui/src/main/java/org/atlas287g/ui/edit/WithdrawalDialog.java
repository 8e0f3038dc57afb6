package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.atlas287g.domain.text.Limit;

/** Asks whether a record that was entered in error is to be withdrawn, and why. */
final class WithdrawalDialog extends Dialog {
  private final TextField reason = new TextField();
  private final Consumer<String> withdraw;

  /**
   * Asks.
   *
   * @param withdraw does it, for a reason
   */
  WithdrawalDialog(Consumer<String> withdraw) {
    this.withdraw = withdraw;
    setMaxWidth("min(36rem, 100%)");
    setHeaderTitle(getTranslation("edit.withdraw.title"));
    reason.setLabel(getTranslation("edit.why"));
    reason.setErrorMessage(getTranslation("edit.required"));
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    Limited.of(reason, Limit.WHY);
    reason.setAutofocus(true);
    reason.setWidthFull();
    add(new Paragraph(getTranslation("edit.withdraw.text")), reason);
    Button confirm = new Button(getTranslation("edit.withdraw.confirm"), _ -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("edit.withdraw.keep"), _ -> close()), confirm);
  }

  private void confirm() {
    boolean missing = PlainText.of(reason.getValue()).isEmpty();
    reason.setInvalid(missing);
    if (!missing && Limited.fits(reason)) {
      close();
      withdraw.accept(reason.getValue());
    }
  }
}
