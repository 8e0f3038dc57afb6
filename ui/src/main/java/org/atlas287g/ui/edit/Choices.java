package org.atlas287g.ui.edit;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.text.Limit;

/** Makes the fields that several forms have. */
public final class Choices {
  private Choices() {}

  /** A choice between some things. */
  public static <E> Select<E> of(String label, List<E> items, Function<E, String> text) {
    Select<E> select = new Select<>();
    select.setLabel(label);
    select.setItems(items);
    select.setItemLabelGenerator(item -> item == null ? "" : text.apply(item));
    select.setManualValidation(true);
    return select;
  }

  /** One that must be answered. */
  static <E> Select<E> needed(String label, List<E> items, Function<E, String> text) {
    Select<E> select = of(label, items, text);
    select.addClassName("needed"); // the component's own mark is one that its role may not have
    select.setErrorMessage(select.getTranslation("edit.required"));
    return select;
  }

  /** A line that must be filled in. */
  static TextField needed(String label, Limit limit) {
    TextField field = line(label, limit);
    field.setRequiredIndicatorVisible(true);
    field.setErrorMessage(field.getTranslation("edit.required"));
    return field;
  }

  /** Whether it is answered; marks it otherwise. */
  static boolean check(Select<?> select) {
    select.setInvalid(select.isEmpty());
    return !select.isInvalid();
  }

  /** Whether it is filled in; marks it otherwise. */
  static boolean check(TextField field) {
    field.setInvalid(PlainText.of(field.getValue()).isEmpty());
    return !field.isInvalid();
  }

  /** Whether something is picked; marks it otherwise, unless it says already what is wrong. */
  static boolean check(LocalPicker<?> picker) {
    if (picker.isEmpty() && !picker.isInvalid()) {
      picker.setErrorMessage(picker.getTranslation("edit.required"));
    }
    picker.setInvalid(picker.isEmpty());
    return !picker.isInvalid();
  }

  /** The state that an agency is in, which must be picked. */
  public static LocalPicker<StateCode> state(String label) {
    LocalPicker<StateCode> state = new LocalPicker<>(label, new StateList());
    state.setRequiredIndicatorVisible(true);
    return state;
  }

  /** A recorded agency as the forms call it. */
  static String nameOf(Snapshot published, AgencyId agency) {
    return published.find(agency).map(Choices::nameOf).orElse("#" + agency.value());
  }

  /** A recorded agency as the forms call it. */
  public static String nameOf(Agency agency) {
    return agency.draft().name().text() + ", " + agency.draft().state();
  }

  static TextField name(String label) {
    return needed(label, Limit.NAME);
  }

  static TextField line(String label, Limit limit) {
    return Limited.of(new TextField(label), limit);
  }

  static TextArea text(String label, Limit limit) {
    return Limited.of(new TextArea(label), limit);
  }
}
