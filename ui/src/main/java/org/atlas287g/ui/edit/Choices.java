package org.atlas287g.ui.edit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** Makes the fields that several forms have. */
final class Choices {
  private Choices() {}

  static <E> Select<E> of(String label, List<E> items, Function<E, String> text) {
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

  static Select<StateCode> state(String label) {
    return needed(label, List.of(StateCode.values()), StateCode::stateName);
  }

  /** The agencies of a state, or of all; found by any part of a name. */
  static ComboBox<Agency> agency(
      String label, Supplier<Snapshot> published, Supplier<@Nullable StateCode> state) {
    ComboBox<Agency> box = new ComboBox<>(label);
    box.setItemLabelGenerator(Choices::nameOf);
    box.setItems(query -> {
      String wanted = query.getFilter().orElse("").strip().toLowerCase(Locale.ROOT);
      StateCode in = state.get();
      Stream<Agency> found =
          published.get().agencies().stream()
              .filter(a -> in == null || a.draft().state() == in)
              .filter(a -> a.draft().name().text().toLowerCase(Locale.ROOT).contains(wanted));
      return found.skip(query.getOffset()).limit(query.getLimit());
    });
    box.setClearButtonVisible(true);
    return box;
  }

  /** A recorded agency as the forms call it. */
  static String nameOf(Snapshot published, AgencyId agency) {
    return published.find(agency).map(Choices::nameOf).orElse("#" + agency.value());
  }

  private static String nameOf(Agency agency) {
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
