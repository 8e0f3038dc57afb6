package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of agencies or meetings as read from a file: every row as printed, and what the reader had
 * to remark.
 *
 * @param source the name of the file
 * @param sheet the name of its sheet; null for a text
 * @param columns the columns that were found
 * @param rows all rows that are not blank, in the file's order
 * @param remarks what had to be ignored or cut, in the file's order
 * @param saved the day on which somebody last saved the file by hand, by the file's own word; null
 *     if it does not say so
 */
public record ReadList(
    String source,
    @Nullable String sheet,
    Set<? extends ListColumn> columns,
    List<ListingRow> rows,
    List<ListRemark> remarks,
    @Nullable LocalDate saved) {
  private static final List<ListColumn> WANTED =
      List.of(ListingColumn.STATE, ListingColumn.AGENCY, ListingColumn.MODEL);

  private static final List<ListColumn> WANTED_OF_MEETINGS =
      List.of(MeetingColumn.NAME, MeetingColumn.DATE, MeetingColumn.MODEL);

  /** Copies the collections. */
  public ReadList {
    columns = Set.copyOf(columns);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** Signed agreements have dates; a list of agencies without any is of pending ones. */
  public ListKind kind() {
    if (rows.stream().anyMatch(row -> row.meeting() != null)) {
      return ListKind.MEETINGS;
    }
    return rows.stream().anyMatch(row -> row.signed() != null)
        ? ListKind.PARTICIPATING
        : ListKind.PENDING;
  }

  /** The columns without which no list can be compared, as far as they are missing. */
  public List<ListColumn> missing() {
    return (kind() == ListKind.MEETINGS ? WANTED_OF_MEETINGS : WANTED)
        .stream().filter(column -> !columns.contains(column)).toList();
  }

  /** The same with further remarks. */
  public ReadList with(List<ListRemark> more) {
    List<ListRemark> all = Stream.concat(remarks.stream(), more.stream()).toList();
    return new ReadList(source, sheet, columns, rows, all, saved);
  }
}
