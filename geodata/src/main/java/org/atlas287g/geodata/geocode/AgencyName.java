package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyWords;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.StateCode;

/**
 * An agency's name taken apart.
 *
 * @param words its words, abbreviations spelled out
 * @param place the words that can be a place's name, for example "league city"; empty if none
 * @param kind the kind of place that the name states: city, town, village, borough, township; empty
 *     if none
 */
record AgencyName(List<String> words, List<String> place, String kind) {
  private static final Set<String> KINDS =
      Set.of("city", "town", "village", "borough", "township", "municipality");
  private static final Set<String> CONSTABLE = Set.of("constable", "constables");
  private static final Set<String> NUMBERED = Set.of("ward", "precinct", "district", "zone");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d+(st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth");

  /** Words with which the name of an agency goes on after its place. */
  private static final Set<String> TAIL =
      Set.of(
          """
          police department sheriffs marshal marshals constable constables public office
          safety airport aviation division bureau corrections correctional detention jail
          prison board commission commissioners authority services law enforcement attorney
          attorneys metropolitan metro state international regional community university college
          district drug task force adult county parish central security patrol special
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> CAMPUS =
      Set.of("college", "university", "campus", "school", "schools", "institute", "isd");
  private static final Set<String> PORT = Set.of("airport", "airports", "aviation", "seaport");
  private static final Set<String> TRIBE =
      Set.of("tribe", "tribes", "tribal", "nation", "rancheria", "reservation");
  private static final Set<String> COUNTY =
      Set.of("county", "parish", "sheriffs", "jail", "detention", "corrections");

  private static final Set<String> COMPASS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "central",
          "mid",
          "upper",
          "lower",
          "northern",
          "southern",
          "eastern",
          "western",
          "northeast",
          "northwest",
          "southeast",
          "southwest");

  static AgencyName of(String text, StateCode state) {
    List<String> words = AgencyWords.of(state, text);
    List<String> rest = new ArrayList<>(words);
    removeNumbers(rest);
    if (rest.stream().anyMatch(CONSTABLE::contains)) {
      removeConstable(rest, state);
    }
    int at = rest.indexOf("at");
    if (at > 0) {
      // "State College at Jacksonville"
      rest.subList(0, at + 1).clear();
    }
    String kind = removeLead(rest);
    for (int i = 1; i < rest.size(); i++) {
      if (TAIL.contains(rest.get(i))) {
        rest.subList(i, rest.size()).clear();
      }
    }
    if (isPartOfACounty(rest) && words.contains("county")) {
      // "North County"
      rest.clear();
    }
    if (kind.isEmpty() && rest.size() > 1 && KINDS.contains(rest.getLast())) {
      kind = rest.getLast();
    }
    return new AgencyName(words, List.copyOf(rest), kind);
  }

  /** The level that the name by itself tells; a statewide agency is not recognised here. */
  AgencyLevel localLevel() {
    if (has(TRIBE) || follows("pueblo", "of")) {
      return AgencyLevel.TRIBAL;
    }
    if (has(CONSTABLE)) {
      return AgencyLevel.CONSTABLE;
    }
    if (has(CAMPUS)) {
      return AgencyLevel.CAMPUS;
    }
    if (has(PORT) || follows("port", "authority") || follows("port", "of")) {
      return AgencyLevel.PORT;
    }
    if (words.contains("judicial") || words.contains("circuit")) {
      return AgencyLevel.JUDICIAL_DISTRICT;
    }
    if (words.contains("regional") || follows("district", "jail")) {
      return AgencyLevel.REGIONAL;
    }
    return has(COUNTY) ? AgencyLevel.COUNTY : AgencyLevel.MUNICIPAL;
  }

  /** Whether a word tells what an agency is or does, and not where. */
  static boolean isOfItsKind(String word) {
    return TAIL.contains(word);
  }

  /** The key of the place's name. */
  String placeKey() {
    return String.join("", place);
  }

  /** The key of the place's name without the kind behind it. */
  String plainKey() {
    return String.join("", kindIsLast() ? place.subList(0, place.size() - 1) : place);
  }

  /** Whether the kind stands behind the name: "Allegany Village", not "Village of Allegany". */
  boolean kindIsLast() {
    return place.size() > 1 && place.getLast().equals(kind);
  }

  boolean has(Set<String> any) {
    return words.stream().anyMatch(any::contains);
  }

  /** Whether the name says first and then, next to it, second. */
  boolean follows(String first, String second) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals(first) && words.get(i + 1).equals(second)) {
        return true;
      }
    }
    return false;
  }

  /** Drops "Precinct 3", "Ward 5", "Fourth Ward". */
  private static void removeNumbers(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean numberNext = i + 1 < words.size() && NUMBER.matcher(words.get(i + 1)).matches();
      boolean numberBefore = i > 0 && NUMBER.matcher(words.get(i - 1)).matches();
      if (NUMBERED.contains(words.get(i)) && (numberNext || numberBefore)) {
        int start = numberNext ? i : i - 1;
        words.subList(start, start + 2).clear();
        i = Math.max(-1, start - 1);
      }
    }
  }

  /** A constable's office may precede its place: "State Constable's Office, Cooke Township". */
  private static void removeConstable(List<String> words, StateCode state) {
    List<String> stateName = NameKeys.words(state.stateName());
    if (startsWith(words, stateName)) {
      words.subList(0, stateName.size()).clear();
    }
    words.removeIf(word ->
        CONSTABLE.contains(word)
            || word.equals("office")
            || word.equals("state")
            || word.equalsIgnoreCase(state.name()));
  }

  /** Drops "the", "office of", "City of" and returns the kind of place. */
  private static String removeLead(List<String> words) {
    while (words.size() > 1 && (words.getFirst().equals("the") || words.getFirst().equals("of"))) {
      words.removeFirst();
    }
    if (words.size() > 2 && words.get(1).equals("of") && KINDS.contains(words.getFirst())) {
      String kind = words.getFirst();
      words.subList(0, 2).clear();
      return kind;
    }
    return "";
  }

  /** Whether the words say a part of some county and no county's name: "North", "South East". */
  static boolean isPartOfACounty(List<String> words) {
    return COMPASS.containsAll(words);
  }

  static boolean startsWith(List<String> words, List<String> start) {
    return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
  }
}
