package org.atlas287g.geodata.geocode;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final Set<String> FUNCTIONS =
      Set.of(
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
          "department of law enforcement");

  private Statewide() {}

  /** Whether the name is that of a state agency. */
  static boolean isStatewide(AgencyName name, StateCode state) {
    int start = afterState(name, state);
    if (start > 0 && start < name.length() && ORGANS.contains(name.word(start))) {
      return true;
    }
    if (start == 0) {
      start = gluedCode(name, state) ? name.length() : 0;
      if (start > 0) {
        return true;
      }
    }
    while (start < name.length() && isArticle(name.word(start))) {
      start++;
    }
    return startsWithFunction(name, start);
  }

  /** The index after a leading "Florida", "FL", "State of Florida"; 0 if there is none. */
  private static int afterState(AgencyName name, StateCode state) {
    int start = 0;
    while (start < name.length() && isArticle(name.word(start))) {
      start++;
    }
    if (start + 1 < name.length()
        && (name.word(start).equals("state") || name.word(start).equals("commonwealth"))
        && name.word(start + 1).equals("of")) {
      start += 2;
    }
    List<String> stateWords = NameKeys.words(state.stateName());
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
    String rest = String.join(" ", name.words().subList(start, name.length())) + " ";
    for (String lead : List.of("", "office of the ", "office of ")) {
      if (rest.startsWith(lead)) {
        String function = rest.substring(lead.length());
        if (FUNCTIONS.stream().anyMatch(f -> function.startsWith(f + " "))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String code(StateCode state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
