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
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;

/** Makes the fields that several forms have. */
final class Choices {
  private static final int NAME = 400;
  private static final int TEXT = 10_000;

  private Choices() {}

  static <E> Select<E> of(String label, List<E> items, Function<E, String> text) {
    Select<E> select = new Select<>();
    select.setLabel(label);
    select.setItems(items);
    select.setItemLabelGenerator(item -> item == null ? "" : text.apply(item));
    return select;
  }

  static Select<StateCode> state(String label) {
    return of(label, List.of(StateCode.values()), StateCode::stateName);
  }

  /** The agencies of a state, or of all; found by any part of a name. */
  static ComboBox<Agency> agency(
      String label, Supplier<Snapshot> published, Supplier<@Nullable StateCode> state) {
    ComboBox<Agency> box = new ComboBox<>(label);
    box.setItemLabelGenerator(a -> a.draft().name().text() + ", " + a.draft().state());
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

  static TextField name(String label) {
    TextField field = new TextField(label);
    field.setMaxLength(NAME);
    return field;
  }

  static TextArea text(String label) {
    TextArea area = new TextArea(label);
    area.setMaxLength(TEXT);
    return area;
  }
}
