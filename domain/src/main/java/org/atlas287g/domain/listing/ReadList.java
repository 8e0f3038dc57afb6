package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of agencies as read from a file: every row as printed, and what the reader had to remark.
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
    Set<ListingColumn> columns,
    List<ListingRow> rows,
    List<ListRemark> remarks,
    @Nullable LocalDate saved) {
  private static final Set<ListingColumn> WANTED =
      EnumSet.of(ListingColumn.STATE, ListingColumn.AGENCY, ListingColumn.MODEL);

  /** Copies the collections. */
  public ReadList {
    columns = Set.copyOf(columns);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** Signed agreements have dates; a list without any is of pending ones. */
  public ListKind kind() {
    return rows.stream().anyMatch(row -> row.signed() != null)
        ? ListKind.PARTICIPATING
        : ListKind.PENDING;
  }

  /** The columns without which no list can be compared, as far as they are missing. */
  public Set<ListingColumn> missing() {
    Set<ListingColumn> missing = EnumSet.copyOf(WANTED);
    missing.removeAll(columns);
    return missing;
  }

  /** The same with further remarks. */
  public ReadList with(List<ListRemark> more) {
    List<ListRemark> all = Stream.concat(remarks.stream(), more.stream()).toList();
    return new ReadList(source, sheet, columns, rows, all, saved);
  }
}
