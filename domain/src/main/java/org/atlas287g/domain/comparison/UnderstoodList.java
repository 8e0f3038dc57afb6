package org.atlas287g.domain.comparison;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.ReadList;
import org.jspecify.annotations.Nullable;

/**
 * A list whose values are read.
 *
 * @param list the list as printed
 * @param date its day; null if nothing tells it
 * @param rows its rows, in its order; none if it is of meetings
 * @param meetings its rows, in its order; none if it is not of meetings
 * @param remarks what had to be ignored, repaired or guessed
 */
public record UnderstoodList(
    ReadList list,
    @Nullable ListDate date,
    List<ListedRow> rows,
    List<ListedMeeting> meetings,
    List<ListRemark> remarks) {
  /** Copies the lists. */
  public UnderstoodList {
    rows = List.copyOf(rows);
    meetings = List.copyOf(meetings);
    remarks = List.copyOf(remarks);
  }

  /** Whether most of its rows, more than any list has, name no agency of a state. */
  public boolean isUnreadable() {
    long unreadable = rows.stream().filter(row -> !row.isReadable()).count();
    return unreadable > ListingLimits.ROWS && unreadable > rows.size() / 2;
  }

  /** Which list it is, as its content tells. */
  public ListKind kind() {
    return list.kind();
  }

  /** Its day, if anything tells it. */
  public Optional<ListDate> findDate() {
    return Optional.ofNullable(date);
  }

  /** The same with the day that a person gave. */
  public UnderstoodList dated(ListDate given) {
    return new UnderstoodList(list, given, rows, meetings, remarks);
  }
}
