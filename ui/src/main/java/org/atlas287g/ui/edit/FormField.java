package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, by a name that stays when its label changes. Browser code finds it by the same
 * name, {@code data-field}, and what is chosen in it by {@code data-code}.
 *
 * @param <V> its value
 */
final class FormField<V> {
  private final HasValue<?, V> field;
  private final Component component;
  private final @Nullable Code<V> code;

  /**
   * A field.
   *
   * @param code how its choices are written; null if it is a text
   */
  FormField(String name, HasValue<?, V> field, @Nullable Code<V> code) {
    this.field = field;
    this.component = (Component) field;
    this.code = code;
    component.getElement().setAttribute("data-field", name);
    if (code != null) {
      field.addValueChangeListener(_ -> showCode());
      showCode();
    }
  }

  HasValue<?, V> field() {
    return field;
  }

  /** Whether it is shown within the form. */
  boolean isShownIn(Component form) {
    for (Component at = component; at != form; ) {
      if (!at.isVisible()) {
        return false;
      }
      Optional<Component> parent = at.getParent();
      if (parent.isEmpty()) {
        return true;
      }
      at = parent.get();
    }
    return true;
  }

  FieldText read() {
    V value = field.getValue();
    boolean empty = field.isEmpty() || value == null;
    String label =
        component instanceof HasLabel named ? Objects.requireNonNullElse(named.getLabel(), "") : "";
    if (code == null) {
      return new FieldText(label, empty ? "" : value.toString(), "");
    }
    return empty
        ? new FieldText(label, "", "")
        : new FieldText(label, code.text().apply(value), code.code().apply(value));
  }

  /** Puts contents back; false, with the field left alone, if they can no longer be chosen. */
  @SuppressWarnings("unchecked")
  boolean put(FieldText written) {
    if (written.isBlank()) {
      field.clear();
      return true;
    }
    Optional<V> value =
        code == null ? (Optional<V>) Optional.of(written.text()) : code.read(written);
    value.ifPresent(field::setValue);
    return value.isPresent();
  }

  private void showCode() {
    component.getElement().setAttribute("data-code", read().code());
  }
}
