package org.atlas287g.ui.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atlas287g.domain.publication.Known;
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
   * @param type what its values are
   * @param width in characters, where a format has widths
   * @param value the value for a row; null for none
   */
  record Column<T>(String name, DataType type, int width, Function<T, @Nullable Object> value) {}

  /** A table whose last columns say since when each row is known, and from which source. */
  static <T> RecordTable<T> of(RecordList list, List<Column<T>> own, Function<T, Known> known) {
    return new RecordTable<>(
        list,
        Stream.concat(
                own.stream(),
                Stream.<Column<T>>of(
                    column(
                        "list_date",
                        DataType.DATE,
                        12,
                        row -> ofList(known.apply(row), Known::day)),
                    column(
                        "list_date_inferred",
                        DataType.TRUTH,
                        12,
                        row -> ofList(known.apply(row), Known::inferred)),
                    column("known_origin", DataType.CODE, 12, row -> known.apply(row).origin()),
                    column("known_day", DataType.DATE, 12, row -> known.apply(row).day())))
            .toList());
  }

  private static @Nullable Object ofList(Known known, Function<Known, Object> part) {
    return known.byEditor() ? null : part.apply(known);
  }

  /** The same with columns that came later. */
  RecordTable<T> with(List<Column<T>> newer) {
    return new RecordTable<>(list, Stream.concat(columns.stream(), newer.stream()).toList());
  }

  static <T> Column<T> column(
      String name, DataType type, int width, Function<T, @Nullable Object> value) {
    return new Column<>(name, type, width, value);
  }

  /** What a file of it is called, without what tells its format. */
  String fileName(Revision revision) {
    return "287g-" + name() + "-" + revision.newest();
  }

  /** The name of the list in URLs. */
  String name() {
    return list.path();
  }
}
