package org.atlas287g.domain.comparison;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.atlas287g.domain.listing.ReadList;
import org.jspecify.annotations.Nullable;

/**
 * The day that a list shows.
 *
 * @param day the day
 * @param basis what tells it
 * @param named the day in the file's name; null if the name has none
 */
public record ListDate(LocalDate day, Basis basis, @Nullable LocalDate named) {
  /** What tells a list's day, the most trusted first. */
  public enum Basis {
    /** A person says so. */
    GIVEN,
    /** The file says when it was last saved. */
    FILE,
    /** The file's name. */
    NAME,
    /** The newest date of its rows. */
    ROWS
  }

  /** A file that was saved so long after its newest row was not saved by its publisher. */
  private static final int LONGEST_SILENCE_DAYS = 31;

  /** In a name: "20250221", perhaps with a time behind it; "2025-02-21". */
  private static final Pattern ISO =
      Pattern.compile("(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?:\\d{4}|\\d{6})?");

  /** "01082026am", and with a digit too many "090022025am"; "1-8-2026". */
  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})[-_.](\\d{1,2})[-_.](20\\d{2})");

  private static final Pattern DIGITS = Pattern.compile("\\d{6,}");
  private static final int DATE_DIGITS = 8;

  /** A day that a person gave. */
  public static ListDate given(LocalDate day) {
    return new ListDate(day, Basis.GIVEN, null);
  }

  /**
   * The day of a list: when the file was last saved by hand, as far as its rows do not contradict;
   * the day in its name; the newest day on which one of its rows was signed.
   *
   * @return empty if nothing tells it
   */
  static Optional<ListDate> find(ReadList list, List<ListedRow> rows) {
    LocalDate named = inName(list.source()).orElse(null);
    LocalDate newest = newest(rows).orElse(null);
    LocalDate saved = list.saved();
    if (saved != null && isCredible(saved, named, newest)) {
      return Optional.of(new ListDate(saved, Basis.FILE, named));
    }
    if (named != null) {
      return Optional.of(new ListDate(named, Basis.NAME, named));
    }
    return Optional.ofNullable(newest).map(day -> new ListDate(day, Basis.ROWS, null));
  }

  private static boolean isCredible(
      LocalDate saved, @Nullable LocalDate named, @Nullable LocalDate newest) {
    if (newest == null) {
      return named == null
          || Math.abs(named.toEpochDay() - saved.toEpochDay()) <= LONGEST_SILENCE_DAYS;
    }
    return !newest.isAfter(saved.plusDays(1))
        && !saved.isAfter(newest.plusDays(LONGEST_SILENCE_DAYS));
  }

  /** The newest date but for one in a hundred, which may be mistyped. */
  private static Optional<LocalDate> newest(List<ListedRow> rows) {
    List<LocalDate> dates =
        rows.stream()
            .map(ListedRow::signed)
            .filter(Objects::nonNull)
            .sorted(Comparator.reverseOrder())
            .toList();
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() / 100));
  }

  /** The day in the name of a file, if there is one. */
  public static Optional<LocalDate> inName(String name) {
    Matcher iso = ISO.matcher(name);
    if (iso.find()) {
      Optional<LocalDate> day = day(iso.group(1), iso.group(2), iso.group(3));
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher american = AMERICAN.matcher(name);
    if (american.find()) {
      return day(american.group(3), american.group(1), american.group(2));
    }
    Matcher digits = DIGITS.matcher(name);
    return digits.find() ? inDigits(digits.group()) : Optional.empty();
  }

  /** Month, day and year; one digit may be too many where leaving it out makes only one date. */
  private static Optional<LocalDate> inDigits(String digits) {
    if (digits.length() == DATE_DIGITS) {
      return day(digits.substring(4), digits.substring(0, 2), digits.substring(2, 4));
    }
    if (digits.length() != DATE_DIGITS + 1) {
      return Optional.empty();
    }
    List<LocalDate> days =
        IntStream.range(0, digits.length())
            .mapToObj(i -> inDigits(digits.substring(0, i) + digits.substring(i + 1)))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() / 100 == 20 ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
