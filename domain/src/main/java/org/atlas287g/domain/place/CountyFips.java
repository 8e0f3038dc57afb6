package org.atlas287g.domain.place;

import java.util.regex.Pattern;

/**
 * The five-digit FIPS code (Census GEOID) of a county or county equivalent.
 *
 * @param value five digits, the first two a known state; never null
 */
public record CountyFips(String value) implements Comparable<CountyFips> {
  private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not five digits beginning with a state's code
   */
  public CountyFips {
    if (!FIVE_DIGITS.matcher(value).matches()
        || StateCode.findByFips(value.substring(0, 2)).isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a county FIPS code: expected five digits such as 12086");
    }
  }

  /** The state that the county lies in. */
  public StateCode state() {
    return StateCode.findByFips(value.substring(0, 2)).orElseThrow();
  }

  @Override
  public int compareTo(CountyFips other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
