package org.atlas287g.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Supplier;
import org.atlas287g.domain.account.PasswordRules;

/** A field for a new password that tells at once how hard it is to guess. */
final class NewPassword extends Div {
  private static final int CHECK_AFTER_MILLIS = 300;

  private final PasswordRules rules;
  private final Supplier<List<String>> known;
  private final PasswordField field = new PasswordField();
  private final Element meter = new Element("meter");
  private final Span verdict = new Span();

  /** The words that {@code known} gives are those that a guesser would try first. */
  NewPassword(PasswordRules rules, Supplier<List<String>> known) {
    this.rules = rules;
    this.known = known;
    addClassName("new-password");
    field.setLabel(getTranslation("password.new"));
    field.setHelperText(getTranslation("password.rule", PasswordRules.MIN_LENGTH));
    field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
    field.setMaxLength(PasswordRules.MAX_LENGTH);
    field.setRequiredIndicatorVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(CHECK_AFTER_MILLIS);
    field.addValueChangeListener(_ -> judge());
    meter
        .setAttribute("min", "0")
        .setAttribute("max", "4")
        .setAttribute("low", "2")
        .setAttribute("high", "3")
        .setAttribute("optimum", "4")
        .setAttribute("aria-label", getTranslation("password.strength"));
    verdict.getElement().setAttribute("role", "status");
    add(field);
    getElement().appendChild(meter);
    add(verdict);
    judge();
  }

  String password() {
    return field.getValue();
  }

  void clear() {
    field.clear();
  }

  private void judge() {
    String password = field.getValue();
    int score = password.isEmpty() ? 0 : rules.score(password, known.get());
    meter.setAttribute("value", Integer.toString(score));
    if (password.isEmpty()) {
      verdict.setText("");
      return;
    }
    verdict.setText(
        rules
            .findFault(password, known.get())
            .map(fault -> getTranslation("refusal." + fault))
            .orElseGet(() -> getTranslation("password.good")));
  }
}
