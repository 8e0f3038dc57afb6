package org.atlas287g.ui.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.atlas287g.domain.publication.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The day that a visitor asks for by {@code asOf}.
 *
 * @param day a day up to the newest one; null if none is asked for, or none that can be shown
 * @param fault the key of the text that says why a day cannot be shown; null if it can
 * @param found what the visitor asked for; empty if nothing
 */
public record ShownDay(@Nullable LocalDate day, @Nullable String fault, String found) {
  /** The parameter of every page. */
  static final String PARAMETER = "asOf";

  /** No day of the past. */
  static final ShownDay NEWEST = new ShownDay(null, null, "");

  private static final int LONGEST = 40;

  /** Reads the parameter. */
  static ShownDay read(@Nullable String text, Revision revision) {
    if (text == null || text.isBlank()) {
      return NEWEST;
    }
    String found = text.strip();
    try {
      LocalDate day = LocalDate.parse(found);
      return day.isAfter(revision.newest())
          ? new ShownDay(null, "reference.asOf.afterList", found)
          : new ShownDay(day, null, found);
    } catch (DateTimeException unreadable) {
      String shown = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
      return new ShownDay(null, "reference.asOf.noDate", shown);
    }
  }

  /** The same path on the day that is shown. */
  String link(String path) {
    return day == null ? path : path + "?" + PARAMETER + "=" + day;
  }
}
