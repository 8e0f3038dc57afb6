package org.atlas287g.geodata.geocode;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Tells agencies of a whole state from local ones. */
final class StatewideRule {
  /** Words of which a state agency's name consists, apart from the state's. */
  private static final Set<String> FUNCTIONS =
      words(
          """
          department division bureau commission agency office board state corrections correction
          correctional highway patrol guard national attorney general wildlife fish fisheries game
          alcohol alcoholic beverage beverages tobacco gaming lottery revenue justice investigation
          investigations narcotics military fire marshal auditor environmental protection homeland
          security safety public police law enforcement services rehabilitation criminal resources
          natural marine motor vehicles transportation agricultural agriculture parks financial
          criminal control insurance fraud parole probation troopers trooper inspector
          """);

  private static final Set<String> JOINING = Set.of("of", "the", "and", "for");

  /** Bodies that a state's local agencies have as well: these words alone decide nothing. */
  private static final Set<String> LOCAL_TOO =
      words("police department public safety office marshal law enforcement services fire");

  private static final Set<AgencyLevel> OWN_AREA =
      Set.of(
          AgencyLevel.CAMPUS,
          AgencyLevel.PORT,
          AgencyLevel.REGIONAL,
          AgencyLevel.CONSTABLE,
          AgencyLevel.JUDICIAL_DISTRICT,
          AgencyLevel.TRIBAL);

  private final PlaceFinder places;

  StatewideRule(PlaceFinder places) {
    this.places = places;
  }

  /** Whether the agency serves the whole state. */
  boolean holds(StateCode state, AgencyName name, @Nullable String type) {
    List<String> words = name.words();
    if (OWN_AREA.contains(name.localLevel())
        || name.saysCounty()
        || (!name.kind().isEmpty() && places.knows(state, name.placeKey()))) {
      return false;
    }
    boolean typed = type != null && NameKeys.key(type).startsWith("state");
    List<String> stateName = NameKeys.words(state.stateName());
    List<String> body = words;
    boolean named = false;
    if (words.size() > 2 && startsWith(words, List.of("state", "of"))) {
      body = words.subList(2, words.size());
    }
    if (isCodeAndDepartment(body, state)) {
      return true;
    }
    if (startsWith(body, stateName)) {
      body = body.subList(stateName.size(), body.size());
      named = !isPlaceNamedAfterState(state, stateName, body);
    }
    if (named) {
      return !body.isEmpty()
          && FUNCTIONS.contains(body.getFirst())
          && (typed || !LOCAL_TOO.containsAll(body) || isState(body));
    }
    boolean impersonal =
        body.stream().allMatch(word -> FUNCTIONS.contains(word) || JOINING.contains(word));
    if (typed) {
      return impersonal || !looksMunicipal(state, name);
    }
    return impersonal && !LOCAL_TOO.containsAll(without(body)) && type == null;
  }

  /** "Department of Public Safety" after a state's name is the state's; "Police Department" not. */
  private static boolean isState(List<String> body) {
    return body.size() > 1 && body.get(0).equals("department") && body.get(1).equals("of");
  }

  /** "AKDOC", "TX DPS": the postal code and the abbreviation of a department. */
  private static boolean isCodeAndDepartment(List<String> words, StateCode state) {
    return words.size() > 1
        && words.getFirst().equals(state.name().toLowerCase(Locale.ROOT))
        && isState(words.subList(1, words.size()));
  }

  private static List<String> without(List<String> body) {
    return body.stream().filter(word -> !JOINING.contains(word)).toList();
  }

  /** Texas City, Virginia Beach. */
  private boolean isPlaceNamedAfterState(
      StateCode state, List<String> stateName, List<String> body) {
    String key = String.join("", stateName);
    for (int i = 0; i < Math.min(2, body.size()); i++) {
      key += body.get(i);
      if (places.knows(state, key)) {
        return true;
      }
    }
    return false;
  }

  private boolean looksMunicipal(StateCode state, AgencyName name) {
    return (name.says("police", "department") || name.says("sheriffs"))
        && places.knows(state, name.placeKey());
  }

  private static boolean startsWith(List<String> words, List<String> start) {
    return Collections.indexOfSubList(words, start) == 0;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
