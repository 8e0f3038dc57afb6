package org.atlas287g.ui.edit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as editors' screens write them. */
public final class Minutes {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

  private Minutes() {}

  /** To the minute, in UTC. */
  public static String text(Instant at) {
    return MINUTE.format(at.atOffset(ZoneOffset.UTC));
  }
}
