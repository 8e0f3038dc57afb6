package org.atlas287g.ui.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.publication.DayView;

/**
 * How many agreements stood at the end of each month, and stand on the day that is shown.
 *
 * @param days rising; empty if none ever stood
 * @param models by model, those that occur, a number for each day
 * @param counties in how many counties an agency is placed that holds one, for each day
 */
record History(List<LocalDate> days, Map<SupportModel, int[]> models, List<Integer> counties) {
  /** Nothing is older than the program; a date before that is a slip. */
  private static final LocalDate BEGIN = LocalDate.of(1996, 9, 30);

  static History of(DayView view, Collection<Agency> agencies) {
    List<Agreement> all =
        agencies.stream()
            .flatMap(agency -> view.snapshot().agreementsOf(agency.id()).stream())
            .toList();
    List<LocalDate> days = days(view, all);
    Map<SupportModel, int[]> models = new EnumMap<>(SupportModel.class);
    Map<CountyFips, int[]> places = new HashMap<>();
    for (Agreement agreement : all) {
      count(
          view,
          agreement,
          days,
          models.computeIfAbsent(agreement.draft().model(), _ -> none(days)));
      view.snapshot()
          .get(agreement.draft().agency())
          .draft()
          .placement()
          .counties()
          .forEach(county ->
              count(view, agreement, days, places.computeIfAbsent(county, _ -> none(days))));
    }
    models.values().removeIf(numbers -> Arrays.stream(numbers).allMatch(number -> number == 0));
    int[] counties = none(days);
    for (int[] place : places.values()) {
      for (int i = 0; i < counties.length; i++) {
        counties[i] += place[i] > 0 ? 1 : 0;
      }
    }
    return new History(days, models, Arrays.stream(counties).boxed().toList());
  }

  private static int[] none(List<LocalDate> days) {
    return new int[days.size()];
  }

  private static List<LocalDate> days(DayView view, List<Agreement> agreements) {
    LocalDate last = view.shown();
    LocalDate first =
        agreements.stream()
            .map(agreement -> agreement.inForce().from())
            .filter(Objects::nonNull)
            .map(day -> day.isBefore(BEGIN) ? BEGIN : day)
            .min(LocalDate::compareTo)
            .orElse(last);
    List<LocalDate> days = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first);
        month.atEndOfMonth().isBefore(last);
        month = month.plusMonths(1)) {
      days.add(month.atEndOfMonth());
    }
    days.add(last);
    return List.copyOf(days);
  }

  /** Counts an agreement on the days on which it stands; on the last, as readers are shown it. */
  private static void count(
      DayView view, Agreement agreement, List<LocalDate> days, int[] numbers) {
    int last = numbers.length - 1;
    LocalDate from = agreement.inForce().from();
    LocalDate until = agreement.inForce().until();
    if (from != null && agreement.draft().status() != AgreementStatus.PENDING) {
      int end = until == null ? last : Math.min(last, first(days, until));
      for (int i = first(days, from); i < end; i++) {
        numbers[i]++;
      }
    }
    numbers[last] += view.stands(agreement) ? 1 : 0;
  }

  /** The first of the days that is not before a day; their number if there is none. */
  private static int first(List<LocalDate> days, LocalDate day) {
    int found = Collections.binarySearch(days, day);
    return found < 0 ? -found - 1 : found;
  }

  /** The number of all models on a day. */
  int total(int day) {
    return models.values().stream().mapToInt(numbers -> numbers[day]).sum();
  }

  /** Whether a day is the end of a year or the last one. */
  boolean isYear(int day) {
    return day == days.size() - 1 || days.get(day).getMonthValue() == 12;
  }
}
