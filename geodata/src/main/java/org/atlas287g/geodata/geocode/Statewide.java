package org.atlas287g.geodata.geocode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.StateCode;

/** Recognises the agencies of a state government by name. */
final class Statewide {
  /** What follows a state's name in the name of one of its agencies, and in no place's name. */
  private static final Set<String> ORGANS =
      Set.of(
          "agency",
          "air",
          "alcohol",
          "alcoholic",
          "army",
          "attorney",
          "board",
          "bureau",
          "capitol",
          "commission",
          "conservation",
          "correctional",
          "corrections",
          "criminal",
          "department",
          "division",
          "fish",
          "forest",
          "forestry",
          "game",
          "gaming",
          "highway",
          "homeland",
          "investigative",
          "law",
          "lottery",
          "marine",
          "military",
          "motor",
          "national",
          "natural",
          "office",
          "parks",
          "parole",
          "patrol",
          "prison",
          "probation",
          "public",
          "state",
          "turnpike",
          "wildlife");

  /** What only a state government has. */
  private static final List<List<String>> FUNCTIONS =
      Stream.of(
              "attorney general",
              "attorney generals",
              "highway patrol",
              "state police",
              "state patrol",
              "state troopers",
              "state guard",
              "national guard",
              "state fire marshal",
              "state auditor",
              "bureau of investigation",
              "department of corrections",
              "department of correction",
              "department of public safety",
              "department of law enforcement")
          .map(NameKeys::words)
          .toList();

  private static final List<String> OFFICE_OF = List.of("office", "of");

  private static final Map<StateCode, List<String>> STATE_WORDS =
      Arrays.stream(StateCode.values())
          .collect(Collectors.toMap(s -> s, s -> NameKeys.words(s.stateName())));

  private Statewide() {}

  /** Whether the name is that of a state agency. */
  static boolean isStatewide(AgencyName name, StateCode state) {
    int start = afterState(name, state);
    if (start > 0 && start < name.length() && ORGANS.contains(name.word(start))) {
      return true;
    }
    if (start == 0 && gluedCode(name, state)) {
      return true;
    }
    while (start < name.length() && isArticle(name.word(start))) {
      start++;
    }
    return startsWithFunction(name, start);
  }

  /** The index after a leading "Florida", "FL", "State of Florida"; 0 if there is none. */
  static int afterState(AgencyName name, StateCode state) {
    int start = 0;
    while (start < name.length() && isArticle(name.word(start))) {
      start++;
    }
    if (start + 1 < name.length()
        && (name.word(start).equals("state") || name.word(start).equals("commonwealth"))
        && name.word(start + 1).equals("of")) {
      start += 2;
    }
    List<String> stateWords = STATE_WORDS.getOrDefault(state, List.of());
    if (start < name.length() && name.word(start).equals(code(state))) {
      return start + 1;
    }
    int end = start + stateWords.size();
    boolean named = end <= name.length() && name.words().subList(start, end).equals(stateWords);
    return named ? end : 0;
  }

  private static boolean isArticle(String word) {
    return word.equals("the");
  }

  /** "AKDOC": the postal code and a known abbreviation in one word. */
  private static boolean gluedCode(AgencyName name, StateCode state) {
    String first = name.length() == 0 ? "" : name.word(0);
    return first.startsWith(code(state)) && NameKeys.words(first.substring(2)).size() > 2;
  }

  private static boolean startsWithFunction(AgencyName name, int start) {
    int function = start;
    if (matches(name, start, OFFICE_OF)) {
      function += OFFICE_OF.size();
      if (function < name.length() && isArticle(name.word(function))) {
        function++;
      }
    }
    for (List<String> words : FUNCTIONS) {
      if (matches(name, function, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(AgencyName name, int start, List<String> words) {
    int end = start + words.size();
    return end <= name.length() && name.words().subList(start, end).equals(words);
  }

  private static String code(StateCode state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
