package org.atlas287g.domain.meeting;

import java.time.LocalDate;
import java.time.Month;

/**
 * A U.S. federal fiscal year: October to September, named after the year in which it ends.
 *
 * @param number for example 2024 for October 2023 to September 2024
 */
public record FiscalYear(int number) implements Comparable<FiscalYear> {
  /** The fiscal year that a day belongs to. */
  public static FiscalYear of(LocalDate date) {
    boolean counted = date.getMonthValue() >= Month.OCTOBER.getValue();
    return new FiscalYear(date.getYear() + (counted ? 1 : 0));
  }

  /** The year before. */
  public FiscalYear previous() {
    return new FiscalYear(number - 1);
  }

  /** September 30 of the year that it is named after. */
  public LocalDate lastDay() {
    return LocalDate.of(number, Month.SEPTEMBER, 30);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(number, other.number);
  }
}
