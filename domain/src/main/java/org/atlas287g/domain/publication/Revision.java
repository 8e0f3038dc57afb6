package org.atlas287g.domain.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One state of the published records.
 *
 * @param number counts the changes, from 1
 * @param listed the date of the newest source list that the records reflect
 * @param listedInferred whether that date was inferred, because the list prints none
 * @param edited the day on which editors last changed something; null if they never did
 * @param publishedAt when this revision was stored
 */
public record Revision(
    long number,
    LocalDate listed,
    boolean listedInferred,
    @Nullable LocalDate edited,
    Instant publishedAt) {
  /** Where the day of a moment is told: Washington, D.C. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** From this age on, in days, readers are told how old the newest list is. */
  private static final int OLD = 60;

  /** A state that editors changed nothing of. */
  public Revision(long number, LocalDate listed, boolean listedInferred, Instant publishedAt) {
    this(number, listed, listedInferred, null, publishedAt);
  }

  /** The newest day on which anything published is known. */
  public LocalDate newest() {
    return findEditedSince().orElse(listed);
  }

  /** The day of the editors' last change, if it is after the date of the newest list. */
  public Optional<LocalDate> findEditedSince() {
    return Optional.ofNullable(edited).filter(day -> day.isAfter(listed));
  }

  /** How many days before a day the newest list was published; 0 if it was not before. */
  public long age(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(listed, day));
  }

  /** Whether the newest list is so old on a day that readers must be told. */
  public boolean isOld(LocalDate day) {
    return age(day) > OLD;
  }
}
