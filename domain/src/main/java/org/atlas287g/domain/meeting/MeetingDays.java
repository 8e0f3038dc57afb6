package org.atlas287g.domain.meeting;

import java.time.LocalDate;
import java.time.ZoneId;

/** The days by which meetings are past or to come. */
public final class MeetingDays {
  /** Most agencies on the list are in this zone, and so is ICE; no meeting's own is on the list. */
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private MeetingDays() {}

  /** The day that it is now, on the East Coast. */
  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }
}
