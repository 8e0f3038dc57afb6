package org.atlas287g.domain.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.atlas287g.domain.agency.Agency;
import org.jspecify.annotations.Nullable;

/**
 * The days by which meetings are past or to come, at an hour: where a meeting is held the day may
 * be another one than in Washington.
 *
 * @param hour all zones of the United States change their day at a full hour
 */
public record MeetingDays(Instant hour) {
  /** Where most agencies on the list are, and ICE. */
  private static final ZoneId EAST = ZoneId.of("America/New_York");

  /** Cuts minutes off. */
  public MeetingDays {
    hour = hour.truncatedTo(ChronoUnit.HOURS);
  }

  /** The days that it is now. */
  public static MeetingDays now() {
    return new MeetingDays(Instant.now());
  }

  /** The day that it is now, on the East Coast. */
  public static LocalDate today() {
    return LocalDate.now(EAST);
  }

  /**
   * The time zone in which a meeting's date is a day: that of its notice, else that of most people
   * in its agency's state, else that of Washington.
   *
   * @param agency the meeting's agency; null if none is recorded
   */
  public static ZoneId zone(MeetingDraft meeting, @Nullable Agency agency) {
    ZoneId told = meeting.notice().zone();
    if (told != null) {
      return told;
    }
    return agency == null ? EAST : agency.draft().state().zone();
  }

  /**
   * The day that it is where a meeting is held.
   *
   * @param agency the meeting's agency; null if none is recorded
   */
  public LocalDate today(MeetingDraft meeting, @Nullable Agency agency) {
    return LocalDate.ofInstant(hour, zone(meeting, agency));
  }

  /** What is known of a meeting, as readers are told. */
  public MeetingStatus status(MeetingDraft meeting, @Nullable Agency agency) {
    return meeting.statusOn(today(meeting, agency));
  }

  /** Whether a meeting's day is over where it is held. */
  public boolean isPast(MeetingDraft meeting, @Nullable Agency agency) {
    return meeting.date().isBefore(today(meeting, agency));
  }
}
