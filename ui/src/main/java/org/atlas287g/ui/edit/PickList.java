package org.atlas287g.ui.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link LocalPicker} offers.
 *
 * @param <T> what is picked
 */
public interface PickList<T> {
  /**
   * One entry of the list.
   *
   * @param group what decides whether it is offered, such as its state; empty if nothing does
   * @param key what {@link #find} finds it by
   * @param label how it is shown
   * @param others what else it is found by
   */
  record Entry(String group, String key, String label, List<String> others) {
    /** As the browser takes it: key, label, others. */
    List<String> parts() {
      return Stream.concat(Stream.of(key, label), others.stream()).toList();
    }
  }

  /** All entries, in the order in which they are offered. */
  List<Entry> entries();

  /** The entry of one thing, also of one that is not offered. */
  Entry entry(T item);

  /** The thing of that key, if there is one. */
  Optional<T> find(String key);

  /** The only thing that a text means though the browser does not see it; mostly nothing. */
  default Optional<T> named(String text) {
    return Optional.empty();
  }
}
