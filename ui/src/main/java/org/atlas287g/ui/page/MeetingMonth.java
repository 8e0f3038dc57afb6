package org.atlas287g.ui.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A month of meetings, in weeks from Sunday to Saturday.
 *
 * @param title the month and its year
 * @param weekdays the names of the days of a week
 * @param before the nearest earlier month with meetings; null if there is none
 * @param after the nearest later one; null if there is none
 * @param meetings how many it has
 */
public record MeetingMonth(
    String title,
    List<Weekday> weekdays,
    List<List<Day>> weeks,
    @Nullable Neighbor before,
    @Nullable Neighbor after,
    int meetings) {

  /** The name of a day of the week, in a few letters and whole. */
  public record Weekday(String brief, String name) {}

  /**
   * A day.
   *
   * @param number within its month; 0 for a day of another month
   * @param date in words
   */
  public record Day(int number, String date, List<MeetingDocument> meetings) {}

  /** Another month with meetings. */
  public record Neighbor(YearMonth month, String title, int meetings) {}

  /**
   * The month that is asked for among meetings.
   *
   * @param month null for that of the next meeting, or of the latest if all are past
   * @param today from when on meetings are to come
   */
  static MeetingMonth of(
      List<MeetingDocument> meetings, @Nullable YearMonth month, LocalDate today, Words words) {
    TreeMap<YearMonth, List<MeetingDocument>> months =
        meetings.stream()
            .sorted(
                Comparator.comparing(MeetingDocument::date).thenComparing(MeetingDocument::name))
            .collect(
                Collectors.groupingBy(
                    meeting -> YearMonth.from(meeting.date()), TreeMap::new, Collectors.toList()));
    YearMonth shown = month == null ? first(meetings, today) : month;
    List<MeetingDocument> own = months.getOrDefault(shown, List.of());
    return new MeetingMonth(
        words.month(shown),
        weekdays(words),
        weeks(shown, own, words),
        neighbor(months.lowerEntry(shown), words),
        neighbor(months.higherEntry(shown), words),
        own.size());
  }

  /** A month as URLs have it, such as 2025-03; null if it is none that a calendar would show. */
  static @Nullable YearMonth read(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      return month.getYear() < 1996 || month.getYear() > 2999 ? null : month;
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static YearMonth first(List<MeetingDocument> meetings, LocalDate today) {
    List<LocalDate> days = meetings.stream().map(MeetingDocument::date).sorted().toList();
    return YearMonth.from(
        days.stream()
            .filter(day -> !day.isBefore(today))
            .findFirst()
            .orElse(days.isEmpty() ? today : days.getLast()));
  }

  private static @Nullable Neighbor neighbor(
      Map.@Nullable Entry<YearMonth, List<MeetingDocument>> month, Words words) {
    return month == null
        ? null
        : new Neighbor(month.getKey(), words.month(month.getKey()), month.getValue().size());
  }

  private static List<Weekday> weekdays(Words words) {
    return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
        .limit(DayOfWeek.values().length)
        .map(day ->
            new Weekday(
                day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()),
                day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale())))
        .toList();
  }

  private static List<List<Day>> weeks(YearMonth month, List<MeetingDocument> own, Words words) {
    List<List<Day>> weeks = new ArrayList<>();
    // Sunday is the seventh day of the ISO week, and the first of this one.
    LocalDate sunday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() % 7);
    for (; !sunday.isAfter(month.atEndOfMonth()); sunday = sunday.plusWeeks(1)) {
      weeks.add(
          sunday
              .datesUntil(sunday.plusWeeks(1))
              .map(day ->
                  new Day(
                      YearMonth.from(day).equals(month) ? day.getDayOfMonth() : 0,
                      words.date(day),
                      own.stream().filter(meeting -> meeting.date().equals(day)).toList()))
              .toList());
    }
    return weeks;
  }
}
