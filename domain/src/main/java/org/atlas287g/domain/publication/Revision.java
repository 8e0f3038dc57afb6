package org.atlas287g.domain.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One state of the published records.
 *
 * @param number counts the changes, from 1
 * @param listed the date of the newest source list that the records reflect
 * @param listedInferred whether that date was inferred, because the list prints none
 * @param publishedAt when this revision was stored
 */
public record Revision(long number, LocalDate listed, boolean listedInferred, Instant publishedAt) {
  /** From this age on, in days, readers are told how old the newest list is. */
  private static final int OLD = 60;

  /** How many days before a day the newest list was published; 0 if it was not before. */
  public long age(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(listed, day));
  }

  /** Whether the newest list is so old on a day that readers must be told. */
  public boolean isOld(LocalDate day) {
    return age(day) > OLD;
  }
}
