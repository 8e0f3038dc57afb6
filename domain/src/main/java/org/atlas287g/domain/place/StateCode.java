package org.atlas287g.domain.place;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.text.WhiteSpace;

/**
 * A U.S. state, the District of Columbia or an inhabited territory, by its postal code.
 *
 * <p>Names and FIPS codes are those of the Census Bureau (ANSI INCITS 38:2009).
 */
public enum StateCode {
  AL("01", "Alabama"),
  AK("02", "Alaska"),
  AZ("04", "Arizona"),
  AR("05", "Arkansas"),
  CA("06", "California"),
  CO("08", "Colorado"),
  CT("09", "Connecticut"),
  DE("10", "Delaware"),
  DC("11", "District of Columbia"),
  FL("12", "Florida"),
  GA("13", "Georgia"),
  HI("15", "Hawaii"),
  ID("16", "Idaho"),
  IL("17", "Illinois"),
  IN("18", "Indiana"),
  IA("19", "Iowa"),
  KS("20", "Kansas"),
  KY("21", "Kentucky"),
  LA("22", "Louisiana"),
  ME("23", "Maine"),
  MD("24", "Maryland"),
  MA("25", "Massachusetts"),
  MI("26", "Michigan"),
  MN("27", "Minnesota"),
  MS("28", "Mississippi"),
  MO("29", "Missouri"),
  MT("30", "Montana"),
  NE("31", "Nebraska"),
  NV("32", "Nevada"),
  NH("33", "New Hampshire"),
  NJ("34", "New Jersey"),
  NM("35", "New Mexico"),
  NY("36", "New York"),
  NC("37", "North Carolina"),
  ND("38", "North Dakota"),
  OH("39", "Ohio"),
  OK("40", "Oklahoma"),
  OR("41", "Oregon"),
  PA("42", "Pennsylvania"),
  RI("44", "Rhode Island"),
  SC("45", "South Carolina"),
  SD("46", "South Dakota"),
  TN("47", "Tennessee"),
  TX("48", "Texas"),
  UT("49", "Utah"),
  VT("50", "Vermont"),
  VA("51", "Virginia"),
  WA("53", "Washington"),
  WV("54", "West Virginia"),
  WI("55", "Wisconsin"),
  WY("56", "Wyoming"),
  AS("60", "American Samoa"),
  GU("66", "Guam"),
  MP("69", "Northern Mariana Islands"),
  PR("72", "Puerto Rico"),
  VI("78", "U.S. Virgin Islands");

  private static final Map<String, StateCode> BY_FIPS =
      Arrays.stream(values()).collect(Collectors.toMap(StateCode::fips, Function.identity()));
  private static final Map<String, StateCode> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(s -> s.stateName.toUpperCase(Locale.ROOT), s -> s));

  private final String fips;
  private final String stateName;

  StateCode(String fips, String stateName) {
    this.fips = fips;
    this.stateName = stateName;
  }

  /** The two-digit FIPS code, for example {@code "12"} for Florida. */
  public String fips() {
    return fips;
  }

  /** The English name, for example {@code "Florida"}. */
  public String stateName() {
    return stateName;
  }

  /** The time zone in which most of its people live. */
  public ZoneId zone() {
    return ZoneId.of(
        switch (this) {
          case AL, AR, IA, IL, KS, LA, MN, MO, MS, ND, NE, OK, SD, TN, TX, WI -> "America/Chicago";
          case AZ -> "America/Phoenix";
          case CO, ID, MT, NM, UT, WY -> "America/Denver";
          case CA, NV, OR, WA -> "America/Los_Angeles";
          case AK -> "America/Anchorage";
          case HI -> "Pacific/Honolulu";
          case AS -> "Pacific/Pago_Pago";
          case GU -> "Pacific/Guam";
          case MP -> "Pacific/Saipan";
          case PR, VI -> "America/Puerto_Rico";
          case CT,
              DC,
              DE,
              FL,
              GA,
              IN,
              KY,
              MA,
              MD,
              ME,
              MI,
              NC,
              NH,
              NJ,
              NY,
              OH,
              PA,
              RI,
              SC,
              VA,
              VT,
              WV ->
              "America/New_York";
        });
  }

  /** The state with this two-digit FIPS code, if there is one. */
  public static Optional<StateCode> findByFips(String fips) {
    return Optional.ofNullable(BY_FIPS.get(fips));
  }

  /**
   * The state that a text names exactly, by postal code or English name, ignoring case and
   * surrounding or repeated white space. Misspellings are not guessed here.
   */
  public static Optional<StateCode> find(String text) {
    String key = WhiteSpace.fold(text).toUpperCase(Locale.ROOT);
    StateCode byName = BY_NAME.get(key);
    if (byName != null) {
      return Optional.of(byName);
    }
    return key.length() == 2
        ? Arrays.stream(values()).filter(s -> s.name().equals(key)).findAny()
        : Optional.empty();
  }
}
