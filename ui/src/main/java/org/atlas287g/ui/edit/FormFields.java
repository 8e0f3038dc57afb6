package org.atlas287g.ui.edit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, one below the other, each by a name that never changes; what they say as
 * texts, and whether an editor has changed one.
 */
final class FormFields extends Div {
  private final Map<String, FormField<?>> fields = new LinkedHashMap<>();
  private Map<String, Object> shown = Map.of();
  private Map<String, FieldText> shownTexts = Map.of();

  FormFields() {
    addClassName("edit-fields");
  }

  /** Puts a field of text, or a choice from a list, at the end. */
  void field(String name, AbstractField<?, ?> field) {
    track(name, field);
    add(field);
  }

  /** Counts a field of text, or a choice from a list, that stands elsewhere. */
  void track(String name, HasValue<?, ?> field) {
    if (field instanceof Select<?> select) {
      trackChoice(name, select);
    } else if (field instanceof LocalPicker<?> picker) {
      trackPick(name, picker);
    } else {
      track(name, field, null);
    }
  }

  /** Counts a field that stands elsewhere; null for the code of texts. */
  <V> void track(String name, HasValue<?, V> field, @Nullable Code<V> code) {
    FormField<?> before = fields.put(name, new FormField<>(name, field, code));
    if (before != null) {
      throw new IllegalArgumentException("Two fields are called " + name);
    }
  }

  private <E> void trackChoice(String name, Select<E> select) {
    track(name, select, Code.of(select));
  }

  private <T> void trackPick(String name, LocalPicker<T> picker) {
    track(name, picker, picker.code());
  }

  /** Takes the present values for those of the record. */
  void settle() {
    shown = values();
    shownTexts = texts();
  }

  boolean isDirty() {
    return !values().equals(shown);
  }

  /** What the fields say that are in sight, by name. */
  Map<String, FieldText> texts() {
    Map<String, FieldText> texts = new LinkedHashMap<>();
    fields.forEach((name, field) -> {
      if (field.isShownIn(this)) {
        texts.put(name, field.read());
      }
    });
    return texts;
  }

  /** What they said when the record was shown. */
  Map<String, FieldText> shownTexts() {
    return shownTexts;
  }

  /** Puts contents back, in the order of the form; gives those for which there is no place. */
  List<FieldText> put(Map<String, FieldText> texts) {
    List<FieldText> left = new ArrayList<>();
    fields.forEach((name, field) -> {
      FieldText text = texts.get(name);
      if (text != null && !field.put(text)) {
        left.add(text);
      }
    });
    texts.forEach((name, text) -> {
      if (!fields.containsKey(name) && !text.isBlank()) {
        left.add(text);
      }
    });
    return left;
  }

  /** Whether no text is too long; marks those that are. */
  boolean fit() {
    return fields.values().stream().filter(field -> !Limited.fits(field.field())).count() == 0;
  }

  /** Puts the cursor into the first field that is marked as wrong. */
  void focusWrong() {
    fields.values().stream()
        .map(FormField::field)
        .filter(field -> field instanceof HasValidation checked && checked.isInvalid())
        .findFirst()
        .ifPresent(field -> {
          if (field instanceof Focusable<?> wrong) {
            wrong.focus();
          }
        });
  }

  /** Those that say something: a field that was added and left empty changes nothing. */
  private Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    fields.forEach((name, field) -> {
      Object value = field.field().getValue();
      if (value != null && !field.field().isEmpty()) {
        values.put(name, value);
      }
    });
    return values;
  }
}
