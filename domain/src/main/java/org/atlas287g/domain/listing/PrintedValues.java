package org.atlas287g.domain.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.WhiteSpace;

/**
 * Reads states, support models, meeting formats and dates as lists print them, misspellings
 * included.
 */
public final class PrintedValues {
  private static final String BETWEEN = "[-/.,\\\\\\s]";

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})" + BETWEEN + "+(\\d{1,2})" + BETWEEN + "+(\\d{1,2})");

  /** Month, day and year; the second slash is often forgotten. */
  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})" + BETWEEN + "+(\\d{1,2})" + BETWEEN + "*(\\d{4})");

  /** The first slash forgotten: as many digits as tell where one number ends. */
  private static final Pattern JOINED =
      Pattern.compile("(?:(\\d{2})(\\d{2})|(\\d)(\\d))" + BETWEEN + "+(\\d{4})");

  /** Both slashes forgotten. */
  private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

  /** The same with two digits of the year, as spreadsheets show dates. */
  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2})");

  /** What people and programs write around a date: a time of day, a remark in brackets. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[AP]M)?(?:Z|[-+]\\d{2}:?\\d{2})?"
              + "|\\s*\\([^)]*\\)|[*.,;]+)$",
          Pattern.CASE_INSENSITIVE);

  /** "June 9, 2025", "Jun 9 2025", "9-Jun-25", "9 June 2025". */
  private static final DateTimeFormatter WORDS =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[MMMM d, uuuu][MMMM d uuuu][MMM d, uuuu][MMM d uuuu]")
          .appendPattern("[d-MMM-uuuu][d-MMM-uu][d MMMM uuuu][d MMM uuuu]")
          .toFormatter(Locale.US);

  private static final Pattern PLAIN =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(?:[T ]00:00(?::00)?)?|\\d{1,2}/\\d{1,2}/\\d{2}(?:\\d{2})?|\\d{5}");

  private static final int LONGEST_DATE = 60;

  private static final Pattern SERIAL = Pattern.compile("(\\d{5,7})(\\.\\d+)?");
  private static final int LAST_SERIAL = 2_958_465;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /** Section 287(g) became law in 1996; a date outside of these years is a typing mistake. */
  private static final int FIRST_YEAR = 1996;

  private static final int LAST_YEAR = 2099;

  /** The years that a mistyped one is taken for: that of the first agreement, and a near one. */
  private static final int FIRST_AGREEMENT = 2002;

  private static final int LIKELY_LAST_YEAR = 2049;

  private static final int SHORT_NAME = 6;
  private static final int SHORT_CODE = 4;
  private static final int MODEL_MISTAKES = 3;

  private static final Map<String, StateCode> STATES =
      Arrays.stream(StateCode.values())
          .collect(Collectors.toMap(s -> NameKeys.key(s.stateName()), Function.identity()));
  private static final Map<String, SupportModel> MODELS = models();

  private static final Map<String, AgencyLevel> LEVELS =
      Map.ofEntries(
          Map.entry("county", AgencyLevel.COUNTY),
          Map.entry("parish", AgencyLevel.COUNTY),
          Map.entry("municipality", AgencyLevel.MUNICIPAL),
          Map.entry("municipal", AgencyLevel.MUNICIPAL),
          Map.entry("city", AgencyLevel.MUNICIPAL),
          Map.entry("town", AgencyLevel.MUNICIPAL),
          Map.entry("state", AgencyLevel.STATE),
          Map.entry("stateagency", AgencyLevel.STATE),
          Map.entry("tribal", AgencyLevel.TRIBAL),
          Map.entry("tribe", AgencyLevel.TRIBAL),
          Map.entry("campus", AgencyLevel.CAMPUS),
          Map.entry("university", AgencyLevel.CAMPUS),
          Map.entry("college", AgencyLevel.CAMPUS),
          Map.entry("port", AgencyLevel.PORT),
          Map.entry("airport", AgencyLevel.PORT));

  private static final Map<String, MeetingFormat> FORMATS =
      Map.of(
          "inperson", MeetingFormat.IN_PERSON,
          "virtual", MeetingFormat.VIRTUAL,
          "hybrid", MeetingFormat.HYBRID);

  private PrintedValues() {}

  /**
   * The state that a text names, by postal code or by its name with few typing mistakes.
   *
   * @return empty if it is none, or as near to one as to another
   */
  public static Optional<StateCode> state(String text) {
    Optional<StateCode> exact = StateCode.find(text);
    if (exact.isPresent()) {
      return exact;
    }
    String key = NameKeys.key(text);
    if (key.length() < SHORT_CODE) {
      return Optional.empty();
    }
    return TypingSlips.nearest(key, STATES.keySet().stream(), key.length() < SHORT_NAME ? 1 : 2)
        .map(STATES::get);
  }

  /** The support model that a text names; UNKNOWN if none, so that the text is kept and flagged. */
  public static SupportModel model(String text) {
    String key = NameKeys.key(text);
    SupportModel exact = MODELS.get(key);
    if (exact != null) {
      return exact;
    }
    if (key.length() <= SHORT_CODE) {
      return SupportModel.UNKNOWN;
    }
    return TypingSlips.nearest(key, MODELS.keySet().stream(), MODEL_MISTAKES)
        .map(MODELS::get)
        .orElse(SupportModel.UNKNOWN);
  }

  /** The level of an agency that a list's TYPE column tells, with at most one typing mistake. */
  public static Optional<AgencyLevel> level(String text) {
    String key = NameKeys.key(text);
    AgencyLevel exact = LEVELS.get(key);
    return exact != null || key.length() < SHORT_CODE
        ? Optional.ofNullable(exact)
        : TypingSlips.nearest(key, LEVELS.keySet().stream(), 1).map(LEVELS::get);
  }

  /** Whether a TYPE column's text is one that lists use, not a mistyped one. */
  public static boolean isPlainLevel(String text) {
    return LEVELS.containsKey(NameKeys.key(text));
  }

  /** How a meeting is attended; UNKNOWN if the text says something else. */
  public static MeetingFormat format(String text) {
    return FORMATS.getOrDefault(NameKeys.key(text), MeetingFormat.UNKNOWN);
  }

  /**
   * The day that a text names: ISO, month/day/year with slashes forgotten, doubled or replaced,
   * with the month in words, or a spreadsheet's serial number.
   *
   * @return empty if it is no day of the years in which an agreement can have been signed
   */
  public static Optional<LocalDate> date(String text) {
    return written(text).filter(PrintedValues::isPossible);
  }

  /**
   * The day that a mistyped date must have meant: one digit of an impossible year is wrong, and
   * only one digit in its place makes it a possible one. "3/7/5025" means 2025.
   */
  public static Optional<LocalDate> repairedDate(String text) {
    return written(text)
        .filter(date -> !isPossible(date))
        .flatMap(date -> {
          int[] years =
              IntStream.rangeClosed(FIRST_AGREEMENT, LIKELY_LAST_YEAR)
                  .filter(year -> TypingSlips.between(digits(year), digits(date.getYear()), 1) == 1)
                  .toArray();
          return years.length == 1 ? dayIn(date, years[0]) : Optional.empty();
        });
  }

  /** Whether a text is a date as people mean to write it, not a mistyped one. */
  public static boolean isPlainDate(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** The ISO text of a spreadsheet's date, however impossible; the text itself if it is none. */
  static String serialAsIso(String text) {
    return serial(text.strip()).map(LocalDate::toString).orElse(text);
  }

  private static boolean isPossible(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  private static String digits(int year) {
    return "%04d".formatted(year);
  }

  private static Optional<LocalDate> dayIn(LocalDate date, int year) {
    return day(
        digits(year), String.valueOf(date.getMonthValue()), String.valueOf(date.getDayOfMonth()));
  }

  private static Optional<LocalDate> written(String text) {
    if (text.length() > LONGEST_DATE) {
      return Optional.empty();
    }
    String trimmed = AROUND.matcher(WhiteSpace.fold(text)).replaceFirst("").strip();
    return iso(trimmed)
        .or(() -> american(trimmed))
        .or(() -> inWords(trimmed))
        .or(() -> serial(trimmed));
  }

  private static Optional<LocalDate> iso(String text) {
    Matcher m = ISO.matcher(text);
    return m.matches() ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> american(String text) {
    Matcher m = AMERICAN.matcher(text);
    if (m.matches()) {
      return day(m.group(3), m.group(1), m.group(2));
    }
    Matcher s = SHORT.matcher(text);
    if (s.matches()) {
      return day("20" + s.group(3), s.group(1), s.group(2));
    }
    Matcher j = JOINED.matcher(text);
    if (j.matches()) {
      return j.group(1) == null
          ? day(j.group(5), j.group(3), j.group(4))
          : day(j.group(5), j.group(1), j.group(2));
    }
    Matcher d = DIGITS.matcher(text);
    return d.matches() ? day(d.group(3), d.group(1), d.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> inWords(String text) {
    try {
      return Optional.of(LocalDate.parse(text, WORDS));
    } catch (DateTimeException notInWords) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> serial(String text) {
    Matcher m = SERIAL.matcher(text);
    return m.matches() && Integer.parseInt(m.group(1)) <= LAST_SERIAL
        ? Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(m.group(1))))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Map<String, SupportModel> models() {
    Map<String, SupportModel> models = new LinkedHashMap<>();
    for (SupportModel model : SupportModel.values()) {
      if (model != SupportModel.UNKNOWN) {
        models.put(NameKeys.key(model.printedName()), model);
      }
    }
    for (SupportModel model :
        new SupportModel[] {
          SupportModel.JEM, SupportModel.WSO, SupportModel.TFM, SupportModel.TTFM
        }) {
      models.put(model.name().toLowerCase(Locale.ROOT), model);
    }
    models.put(NameKeys.key("Task Force Officer"), SupportModel.TFM);
    models.put(NameKeys.key("Jail and Task Force"), SupportModel.JAIL_AND_TASK_FORCE);
    return Map.copyOf(models);
  }
}
