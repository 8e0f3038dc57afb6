package org.atlas287g.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atlas287g.domain.publication.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table for spreadsheets: the same columns in every format. New columns go behind the
 * old ones, for those who count them.
 *
 * @param <T> what a row shows
 */
record RecordTable<T>(RecordList list, List<Column<T>> columns) {

  /**
   * A column.
   *
   * @param name its code, in the head
   * @param width in characters, where a format has widths
   * @param value the value for a row: text, a number, a boolean, a date, a URL or a code (an enum
   *     or a value of one word); null for none
   */
  record Column<T>(String name, int width, BiFunction<T, Revision, @Nullable Object> value) {}

  /** A table that ends with the list that its rows reflect. */
  static <T> RecordTable<T> of(RecordList list, List<Column<T>> own) {
    return new RecordTable<>(
        list,
        Stream.concat(
                own.stream(),
                Stream.of(
                    new Column<T>("list_date", 12, (_, revision) -> revision.listed()),
                    new Column<T>(
                        "list_date_inferred", 12, (_, revision) -> revision.listedInferred())))
            .toList());
  }

  static <T> Column<T> column(String name, int width, Function<T, @Nullable Object> value) {
    return new Column<>(name, width, (row, _) -> value.apply(row));
  }

  /** What a file of it is called, without what tells its format. */
  String fileName(Revision revision) {
    return "287g-" + name() + "-" + revision.listed();
  }

  /** The name of the list in addresses. */
  String name() {
    return list.name().toLowerCase(Locale.ROOT);
  }
}
