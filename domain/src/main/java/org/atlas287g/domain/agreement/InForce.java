package org.atlas287g.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when until when an agreement stands. This is the one definition of "in force on a day"; the
 * map's {@code in-force.ts} is the same, and both are tested with one table of cases.
 *
 * @param from the first day; null if it is not known, so that it stands on no day for certain
 * @param until the first day on which it does not stand any more; null if no end is known
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate until) {
  /**
   * Whether one list names the agreement.
   *
   * @param date the date of the list
   * @param named whether it names the agreement
   */
  public record Listing(LocalDate date, boolean named) {}

  /**
   * What lists that followed each other tell. It stands from its signing if that was between the
   * first list that names it and the one before, or if there is none before; else from that first
   * list. It stands until the first list that does not name it, unless a later one does.
   *
   * @param signed the signing date; null if unknown
   * @param listings all lists in the order of their dates; it stands from its signing if none names
   *     it
   * @throws IllegalArgumentException if the lists are in another order
   */
  public static InForce listed(@Nullable LocalDate signed, List<Listing> listings) {
    @Nullable LocalDate before = null;
    @Nullable LocalDate first = null;
    @Nullable LocalDate missing = null;
    @Nullable LocalDate last = null;
    for (Listing listing : listings) {
      LocalDate date = listing.date();
      if (last != null && !last.isBefore(date)) {
        throw new IllegalArgumentException("The list of %s follows %s".formatted(date, last));
      }
      last = date;
      if (listing.named()) {
        first = first == null ? date : first;
        missing = null;
      } else if (first == null) {
        before = date;
      } else if (missing == null) {
        missing = date;
      }
    }
    return new InForce(from(signed, before, first), missing);
  }

  private static @Nullable LocalDate from(
      @Nullable LocalDate signed, @Nullable LocalDate before, @Nullable LocalDate first) {
    if (before == null || first == null) {
      return signed;
    }
    boolean between = signed != null && signed.isAfter(before) && !signed.isAfter(first);
    return between ? signed : first;
  }

  /** Whether the agreement stands on a day. */
  public boolean on(LocalDate day) {
    return from != null && !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
