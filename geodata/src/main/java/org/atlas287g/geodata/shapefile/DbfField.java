package org.atlas287g.geodata.shapefile;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dBASE table.
 *
 * @param type the letter of its type: C text, N and F numbers, L truth, D date; others are text
 * @param length in bytes
 * @param offset of its first byte in a row
 */
record DbfField(String name, char type, int length, int decimals, int offset) {

  private static final int LONGEST_INTEGER = 9;
  private static final int LONGEST_LONG = 18;

  /** The class of its values. */
  Class<?> binding() {
    return switch (type) {
      case 'N' -> numberBinding();
      case 'F' -> Double.class;
      case 'L' -> Boolean.class;
      case 'D' -> Date.class;
      default -> String.class;
    };
  }

  private Class<?> numberBinding() {
    if (decimals > 0 || length > LONGEST_LONG) {
      return Double.class;
    }
    return length > LONGEST_INTEGER ? Long.class : Integer.class;
  }

  /**
   * The value that a row's bytes spell, or null for none. Blanks, and the asterisks that writers
   * leave where a number did not fit, are none.
   *
   * @throws IllegalArgumentException if the text is not of the type
   */
  @Nullable Object parse(String raw) {
    int end = raw.indexOf('\0');
    String text = (end < 0 ? raw : raw.substring(0, end)).stripTrailing();
    if (binding() == String.class) {
      return text;
    }
    String value = text.strip();
    if (value.isEmpty() || value.startsWith("*")) {
      return null;
    }
    return switch (type) {
      case 'L' -> truth(value);
      case 'D' -> date(value);
      default -> number(value);
    };
  }

  private Number number(String value) {
    try {
      if (binding() == Double.class) {
        return Double.valueOf(value);
      }
      long whole = new BigDecimal(value).longValueExact();
      return binding() == Integer.class ? (Number) Math.toIntExact(whole) : (Number) whole;
    } catch (NumberFormatException e) {
      throw unexpected(value, "a number", e);
    } catch (ArithmeticException e) {
      throw unexpected(value, "a whole number", e);
    }
  }

  private static @Nullable Boolean truth(String value) {
    return switch (value) {
      case "T", "t", "Y", "y" -> Boolean.TRUE;
      case "F", "f", "N", "n" -> Boolean.FALSE;
      case "?" -> null;
      default -> throw unexpected(value, "T, F, Y, N or ?", null);
    };
  }

  private static @Nullable Date date(String value) {
    if (value.chars().allMatch(c -> c == '0')) {
      return null;
    }
    try {
      return Date.valueOf(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      throw unexpected(value, "a date as YYYYMMDD", e);
    }
  }

  private static IllegalArgumentException unexpected(
      String value, String expected, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "found '%s', expected %s".formatted(value, expected), cause);
  }
}
