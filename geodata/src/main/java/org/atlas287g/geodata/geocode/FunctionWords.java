package org.atlas287g.geodata.geocode;

import java.util.Set;
import org.atlas287g.domain.listing.Typos;
import org.atlas287g.domain.place.StateCode;

/**
 * Words of agencies' names that say what the agency does and not where. They are cut off a name's
 * ends to find the place in it; words that also occur in places' names ("center", "justice") are
 * only cut if the name with them is no place.
 */
final class FunctionWords {
  private static final Set<String> LEADING =
      words(
          """
          at office of the department police sheriff sheriffs constable constables board state marshal
          marshals city town village borough township municipality metropolitan division bureau
          corrections correction public safety jail commissioners attorney district trustees
          university college port airport authority pa
          """);

  private static final Set<String> TRAILING =
      words(
          """
          a administration adult agency and airport attorney attorneys authority aviation board
          borough bureau campus center charter chief city code college commission commissioners
          community constable constables correction correctional corrections council county court
          crimes criminal department detention district division drug enforcement facility fire for
          force government independent international isd jail justice law marshal marshals metro
          metropolitan municipal municipality narcotics of office officers pa parish patrol police
          port precinct prison prosecutor prosecutors public regional rehabilitation rescue s safety
          school schools security service services sheriff sheriffs special specialized state task
          technical the town township transit trustees unified unit university village ward
          """);

  private static final Set<String> ORDINALS =
      words(
          """
          first second third fourth fifth sixth seventh eighth ninth tenth
          i ii iii iv v vi vii viii ix x
          """);

  private static final Set<String> FREQUENT =
      words("department sheriffs constable constables corrections detention");

  private FunctionWords() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** Whether a word before a place's name says nothing of the place. */
  static boolean leads(String word) {
    return LEADING.contains(word);
  }

  /** Whether a word after a place's name says nothing of the place. */
  static boolean trails(String word) {
    return TRAILING.contains(word) || isNumber(word) || isMisspelt(word);
  }

  private static boolean isNumber(String word) {
    return ORDINALS.contains(word) || Character.isDigit(word.charAt(0));
  }

  /** "Departement": only the long and frequent words, which are like no place's name. */
  private static boolean isMisspelt(String word) {
    for (String frequent : FREQUENT) {
      if (Math.abs(frequent.length() - word.length()) <= 1
          && frequent.charAt(0) == word.charAt(0)
          && Typos.between(frequent, word) == 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many words at the beginning of a name can be cut off, the state's own name before "State
   * Constable" included; at least one word stays.
   */
  static int leading(AgencyName name, StateCode state) {
    int start = Statewide.afterState(name, state);
    if (start >= name.length() || !leads(name.word(start))) {
      start = 0;
    }
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
