package org.atlas287g.ui.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as pages and files write them, the same for all readers. */
final class Moments {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Moments() {}

  static String text(@Nullable Instant moment) {
    return moment == null ? "—" : FORM.format(moment);
  }
}
