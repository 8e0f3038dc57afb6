package org.atlas287g.domain.listing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.agreement.SupportModel;

/**
 * A column of a list of agreements: known by its heading, or by what stands in it. In the order in
 * which content tells them apart, the plainest first.
 */
public enum ListingColumn implements ListColumn {
  SIGNED("SIGNED"),
  MODEL("SUPPORT TYPE"),
  MOA("MOA"),
  ADDENDUM("ADDENDUM"),
  STATE("STATE"),
  TYPE("TYPE"),
  AGENCY("LAW ENFORCEMENT AGENCY"),
  COUNTY("COUNTY");

  /** Headings by their {@linkplain NameKeys#key key}. */
  private static final Map<String, ListingColumn> BY_KEY = byKey();

  private static final Set<String> WORDS_OF_AGENCIES =
      Set.of("office", "department", "agency", "board", "commission", "authority", "patrol");

  private static final Set<String> SORTS_OF_COUNTIES = Set.of("county", "parish", "borough");

  private static final int LONGEST_HEADING = 40;
  private static final int SHORTEST_MISTYPED = 6;

  private final String heading;

  ListingColumn(String heading) {
    this.heading = heading;
  }

  @Override
  public String heading() {
    return heading;
  }

  /** Whether a cell can be one of this column. */
  boolean holds(String text) {
    return switch (this) {
      case SIGNED -> isDate(text);
      case MODEL -> PrintedValues.model(text) != SupportModel.UNKNOWN;
      case MOA -> isLink(text);
      case ADDENDUM -> isLink(text) || NameKeys.key(text).startsWith("addend");
      case STATE -> PrintedValues.state(text).isPresent();
      case TYPE -> PrintedValues.level(text).isPresent();
      case AGENCY -> isAgency(text);
      case COUNTY -> isCounty(text);
    };
  }

  /** The column that a heading names, with at most one typing mistake in long ones. */
  static Optional<ListingColumn> of(String heading) {
    if (heading.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    String key = NameKeys.key(heading);
    ListingColumn exact = BY_KEY.get(key);
    if (exact != null || key.length() < SHORTEST_MISTYPED) {
      return Optional.ofNullable(exact);
    }
    List<String> asLong =
        BY_KEY.keySet().stream().filter(k -> Math.abs(k.length() - key.length()) < 2).toList();
    return TypingSlips.nearest(key, asLong.stream(), 1).map(BY_KEY::get);
  }

  private static Map<String, ListingColumn> byKey() {
    Map<ListingColumn, List<String>> others = new EnumMap<>(ListingColumn.class);
    others.put(SIGNED, List.of("date signed", "signed date", "signing date", "date"));
    others.put(MODEL, List.of("model", "support model", "program", "type of agreement"));
    others.put(MOA, List.of("moa link", "link to moa", "agreement", "link", "url", "document"));
    others.put(ADDENDUM, List.of("addendum link", "link to addendum", "addenda"));
    others.put(STATE, List.of("state name", "state code"));
    others.put(TYPE, List.of("agency type", "type of agency", "level"));
    others.put(AGENCY, List.of("agency", "agency name", "name of agency", "name", "lea"));
    others.put(COUNTY, List.of("counties", "county name", "county parish", "parish"));
    Map<String, ListingColumn> byKey = new HashMap<>();
    for (ListingColumn column : values()) {
      byKey.put(NameKeys.key(column.heading), column);
      others
          .getOrDefault(column, List.of())
          .forEach(other -> byKey.put(NameKeys.key(other), column));
    }
    return Map.copyOf(byKey);
  }

  /** Also a mistyped one: it is for the row to say so. */
  private static boolean isDate(String text) {
    return PrintedValues.date(text).isPresent()
        || text.strip().matches("\\d{1,2}/\\d{1,6}(/\\d{1,6})?");
  }

  private static boolean isLink(String text) {
    String key = NameKeys.key(text);
    return PrintedLinks.address(text).isPresent()
        || key.startsWith("link")
        || key.startsWith("http")
        || key.equals("moa");
  }

  private static boolean isAgency(String text) {
    return NameKeys.words(text).stream()
        .anyMatch(word -> AgencyName.isDuty(word) || WORDS_OF_AGENCIES.contains(word));
  }

  /** "Baker County", "Lake Conty", "#N/A"; a bare name could be anything. */
  private static boolean isCounty(String text) {
    List<String> words = NameKeys.words(text);
    if (words.isEmpty()) {
      return false;
    }
    String last = words.getLast();
    return NameKeys.key(text).equals("na")
        || SORTS_OF_COUNTIES.contains(last)
        || TypingSlips.nearest(last, SORTS_OF_COUNTIES.stream(), 1).isPresent();
  }
}
