package org.atlas287g.domain.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atlas287g.domain.agency.AgencyWords;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * A printed agency name taken apart: the place that it is of, what sort of place that is, and what
 * the agency does. "Wakula Co. Sheriff's Dept" is of [wakula], a [county], and does [sheriffs].
 *
 * @param place the words of the place's proper name; empty for an agency of the whole state
 * @param sorts the legal sorts of place that the name mentions
 * @param duties the words that tell what the agency does, without words such as "office" that
 *     sources put or omit at will
 */
public record PrintedName(List<String> place, Set<String> sorts, Set<String> duties) {
  private static final Set<String> SORTS =
      Set.of("county", "parish", "borough", "township", "village");

  /** Words of duty, those that mean the same folded into one. */
  private static final Map<String, String> DUTIES =
      Map.ofEntries(
          Map.entry("sheriffs", "sheriffs"),
          Map.entry("police", "police"),
          Map.entry("corrections", "corrections"),
          Map.entry("correction", "corrections"),
          Map.entry("correctional", "corrections"),
          Map.entry("jail", "jail"),
          Map.entry("detention", "detention"),
          Map.entry("constables", "constables"),
          Map.entry("constable", "constables"),
          Map.entry("marshals", "marshals"),
          Map.entry("marshal", "marshals"),
          Map.entry("safety", "safety"));

  /** Sheriffs are officers of these. */
  static final Set<String> SHERIFFS_SORTS = Set.of("county", "parish");

  private static final Set<String> FILLERS =
      Set.of("office", "department", "division", "public", "of", "the", "and");

  /** Copies the collections. */
  public PrintedName {
    place = List.copyOf(place);
    sorts = Set.copyOf(sorts);
    duties = Set.copyOf(duties);
  }

  /**
   * Takes a name apart.
   *
   * @param state the state that it is listed, or tried, under; null if that is not known
   */
  public static PrintedName of(@Nullable StateCode state, String name) {
    List<String> words = withoutTitle(AgencyWords.of(state, name));
    Set<String> sorts = new HashSet<>();
    Set<String> duties = new HashSet<>();
    List<String> place = new ArrayList<>();
    for (String word : words) {
      boolean afterSort = !sorts.isEmpty() && !place.isEmpty();
      if (SORTS.contains(word)) {
        sorts.add(word);
      } else if (DUTIES.containsKey(word)) {
        duties.add(DUTIES.get(word));
      } else if (!FILLERS.contains(word)) {
        // Behind "… County" a place's name has ended: the rest tells what the agency does.
        if (afterSort) {
          duties.add(word);
        } else {
          place.add(word);
        }
      }
    }
    return new PrintedName(
        sorts.isEmpty() && state != null ? withoutState(state, place) : place, sorts, duties);
  }

  /** Whether a word of a name tells what an agency does. */
  static boolean isDuty(String word) {
    return DUTIES.containsKey(word);
  }

  /**
   * What is equal for all spellings that differ in nothing but what sources put or omit at will. A
   * sheriff is a county's officer whether the name says so or not.
   */
  public String key() {
    boolean sheriffs = duties.contains("sheriffs") && SHERIFFS_SORTS.containsAll(sorts);
    return placeKey() + '|' + new TreeSet<>(sheriffs ? Set.of() : sorts) + new TreeSet<>(duties);
  }

  /** The place's name without spaces, as {@link KnownPlaces} wants it. */
  public String placeKey() {
    return String.join("", place);
  }

  /** "City of Miami" and "Miami" are one place; in "Lake City" the word belongs to the name. */
  private static List<String> withoutTitle(List<String> words) {
    boolean titled =
        words.size() > 2
            && (words.getFirst().equals("city") || words.getFirst().equals("town"))
            && words.get(1).equals("of");
    return titled ? words.subList(2, words.size()) : words;
  }

  /** "Alaska Department of Corrections" and "AK DOC" are, within Alaska, "the" department. */
  private static List<String> withoutState(StateCode state, List<String> place) {
    List<String> stateName = NameKeys.words(state.stateName());
    boolean named =
        place.equals(stateName) || place.equals(List.of(state.name().toLowerCase(Locale.ROOT)));
    return named ? List.of() : List.copyOf(place);
  }
}
