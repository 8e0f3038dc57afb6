package org.atlas287g.geodata.geocode;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of agencies' names that say what the agency does and not where. They are cut off a name's
 * ends to find the place in it; words that also occur in places' names ("center", "justice") are
 * only cut if the name with them is no place.
 */
final class FunctionWords {
  private static final Set<String> LEADING =
      Set.of(
          "office",
          "of",
          "the",
          "department",
          "police",
          "sheriff",
          "sheriffs",
          "constable",
          "constables",
          "board",
          "state",
          "marshal",
          "marshals",
          "city",
          "town",
          "village",
          "borough",
          "township",
          "municipality",
          "metropolitan",
          "division",
          "bureau",
          "corrections",
          "correction",
          "public",
          "safety",
          "jail",
          "commissioners",
          "attorney",
          "district",
          "university",
          "college",
          "port",
          "airport",
          "authority",
          "pa");

  private static final Set<String> TRAILING =
      Set.of(
          "a",
          "administration",
          "adult",
          "agency",
          "and",
          "airport",
          "attorney",
          "attorneys",
          "authority",
          "aviation",
          "board",
          "bureau",
          "campus",
          "center",
          "chief",
          "city",
          "college",
          "commission",
          "commissioners",
          "community",
          "constable",
          "constables",
          "correction",
          "correctional",
          "corrections",
          "council",
          "county",
          "court",
          "crimes",
          "criminal",
          "department",
          "detention",
          "district",
          "division",
          "drug",
          "enforcement",
          "facility",
          "for",
          "force",
          "government",
          "independent",
          "international",
          "isd",
          "jail",
          "justice",
          "law",
          "marshal",
          "marshals",
          "metro",
          "metropolitan",
          "municipal",
          "municipality",
          "narcotics",
          "of",
          "office",
          "officers",
          "patrol",
          "police",
          "port",
          "precinct",
          "prison",
          "prosecutor",
          "prosecutors",
          "public",
          "rehabilitation",
          "s",
          "safety",
          "school",
          "schools",
          "security",
          "service",
          "services",
          "sheriff",
          "sheriffs",
          "special",
          "specialized",
          "state",
          "task",
          "technical",
          "the",
          "town",
          "township",
          "trustees",
          "unified",
          "unit",
          "university",
          "village",
          "borough",
          "ward",
          "charter",
          "pa",
          "regional",
          "transit",
          "parish",
          "code",
          "fire",
          "rescue");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d+(st|nd|rd|th|saint)?|[ivx]+|first|second|third|fourth|fifth|sixth|seventh|eighth"
              + "|ninth|tenth");

  private FunctionWords() {}

  /** Whether a word before a place's name says nothing of the place. */
  static boolean leads(String word) {
    return LEADING.contains(word);
  }

  /** Whether a word after a place's name says nothing of the place. */
  static boolean trails(String word) {
    return TRAILING.contains(word) || NUMBER.matcher(word).matches();
  }

  /** How many words at the beginning of a name can be cut off; at least one stays. */
  static int leading(AgencyName name) {
    int start = 0;
    while (start < name.length() - 1 && leads(name.word(start))) {
      start++;
    }
    return start;
  }

  /** Where the function words at the end of a name begin; at least one word stays before. */
  static int beforeTrailing(AgencyName name) {
    int end = name.length();
    while (end > 1 && trails(name.word(end - 1))) {
      end--;
    }
    return end;
  }
}
