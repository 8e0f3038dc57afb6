package org.atlas287g.ui.edit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The fields of a form, one below the other, and whether an editor has changed one. */
final class FormFields extends Div {
  private final List<HasValue<?, ?>> fields = new ArrayList<>();
  private List<Object> shown = List.of();
  private Runnable whenChanged = () -> {};

  FormFields() {
    addClassName("edit-fields");
  }

  /** Puts a field at the end. */
  void field(AbstractField<?, ?> field) {
    track(field);
    add(field);
  }

  /** Counts a field that stands elsewhere. */
  void track(HasValue<?, ?> field) {
    fields.add(field);
    listen(field);
  }

  private <V> void listen(HasValue<?, V> field) {
    field.addValueChangeListener(_ -> whenChanged.run());
  }

  /** Takes the present values for those of the record. */
  void settle() {
    shown = values();
    whenChanged.run();
  }

  boolean isDirty() {
    return !values().equals(shown);
  }

  void whenChanged(Runnable listener) {
    whenChanged = listener;
  }

  /** Whether no text is too long; marks those that are. */
  boolean fit() {
    return fields.stream().filter(field -> !Limited.fits(field)).count() == 0;
  }

  /** Puts the cursor into the first field that is marked as wrong. */
  void focusWrong() {
    fields.stream()
        .filter(field -> field instanceof HasValidation checked && checked.isInvalid())
        .findFirst()
        .ifPresent(field -> {
          if (field instanceof Focusable<?> wrong) {
            wrong.focus();
          }
        });
  }

  private List<Object> values() {
    return fields.stream()
        .map(field -> Objects.requireNonNullElse((Object) field.getValue(), ""))
        .toList();
  }
}
