package org.atlas287g.domain.listing;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of day as lists print them: "10:00 AM EST", "2 p.m. Central", "14:30", "noon". */
public final class PrintedTimes {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.])(?:(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?\\s*([ap])\\.?\\s?m\\b\\.?"
              + "|(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?|\\bnoon\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ZONE =
      Pattern.compile(
          "\\b(?:(E|C|M|P|AK|H)[SD]?T|(Eastern|Central|Mountain|Pacific|Alaska|Hawaii)"
              + "(?:\\s+(?:Standard|Daylight))?(?:\\s+Time)?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is left of a time beside a date. */
  private static final Pattern BETWEEN =
      Pattern.compile("^[\\s,;@-]+|(?:[\\s,;@(–-]|\\bat\\b|\\bto\\b|\\))+$|(?<=\\d)T$");

  private static final Map<String, ZoneId> ZONES =
      Map.of(
          "e", ZoneId.of("America/New_York"),
          "c", ZoneId.of("America/Chicago"),
          "m", ZoneId.of("America/Denver"),
          "p", ZoneId.of("America/Los_Angeles"),
          "a", ZoneId.of("America/Anchorage"),
          "h", ZoneId.of("Pacific/Honolulu"));

  private static final Pattern FRACTION = Pattern.compile("\\d{0,7}(\\.\\d+)");
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int LONGEST = 200;
  private static final int NOON = 12;

  /**
   * A time of day.
   *
   * @param start the first time that the text names
   * @param zone its time zone; null if the text names none
   */
  public record PrintedTime(LocalTime start, @Nullable ZoneId zone) {}

  private PrintedTimes() {}

  /** The first time that a text names, if it names one. */
  public static Optional<PrintedTime> find(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(text);
    while (time.find()) {
      Optional<LocalTime> start = start(time);
      if (start.isPresent()) {
        return Optional.of(new PrintedTime(start.get(), zone(text.substring(time.end()))));
      }
    }
    return Optional.empty();
  }

  /** The same text without its times and what belongs to them: the date that stands beside. */
  public static String without(String text) {
    if (text.length() > LONGEST || find(text).isEmpty()) {
      return text;
    }
    String left = ZONE.matcher(TIME.matcher(text).replaceAll("")).replaceAll("").strip();
    return BETWEEN.matcher(left).replaceAll("").strip();
  }

  /**
   * The time of a spreadsheet's number: its fraction, as a part of the day; null without one, and
   * at midnight, when days begin and no meetings do.
   */
  static @Nullable LocalTime ofSerial(String number) {
    Matcher fraction = FRACTION.matcher(number.strip());
    if (!fraction.matches()) {
      return null;
    }
    long minutes = Math.round(Double.parseDouble("0" + fraction.group(1)) * MINUTES_OF_DAY);
    return minutes % MINUTES_OF_DAY == 0 ? null : LocalTime.ofSecondOfDay(minutes * 60);
  }

  private static Optional<LocalTime> start(Matcher time) {
    try {
      if (time.group(1) != null) {
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        boolean afternoon = time.group(3).equalsIgnoreCase("p");
        return hour < 1 || hour > NOON
            ? Optional.empty()
            : Optional.of(LocalTime.of(hour % NOON + (afternoon ? NOON : 0), minute));
      }
      return Optional.of(
          time.group(4) == null
              ? LocalTime.NOON
              : LocalTime.of(Integer.parseInt(time.group(4)), Integer.parseInt(time.group(5))));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static @Nullable ZoneId zone(String text) {
    Matcher zone = ZONE.matcher(text);
    if (!zone.find()) {
      return null;
    }
    String name = zone.group(1) == null ? zone.group(2) : zone.group(1);
    return ZONES.get(name.substring(0, 1).toLowerCase(Locale.ROOT));
  }
}
