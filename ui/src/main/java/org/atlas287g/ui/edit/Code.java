package org.atlas287g.ui.edit;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How what can be chosen in a field is written, so that it can be chosen again later, by another
 * version of the program and in another language.
 *
 * @param text what the field shows of it
 * @param code names it for ever
 * @param choices what can be chosen now
 * @param <V> what is chosen
 */
record Code<V>(
    Function<V, String> text, Function<V, String> code, Function<String, Stream<V>> choices) {
  /** For the items of a list, which name themselves. */
  static <E> Code<E> of(Select<E> select) {
    return new Code<>(
        item -> select.getItemLabelGenerator().apply(item),
        Object::toString,
        _ -> select.getListDataView().getItems());
  }

  /** What was written; the text counts where the code is unknown or of an older choice. */
  Optional<V> read(FieldText written) {
    List<V> known = choices.apply(written.code()).toList();
    Optional<V> coded =
        known.stream().filter(v -> code.apply(v).equals(written.code())).findFirst();
    return coded.or(() -> {
      List<V> named = known.stream().filter(v -> text.apply(v).equals(written.text())).toList();
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    });
  }
}
