package org.atlas287g.domain.agency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * An agency's name taken apart, for all who compare agencies by their names, place them, or search
 * for them. "Wakula Co. Sheriff's Dept" has the words of its own [wakula], says the sort of place
 * [county], and the duty [sheriffs].
 *
 * @param words its words as they were meant, abbreviations spelled out
 * @param own the words that tell the agency from those of the same sort of place and the same duty:
 *     its place's proper name and numbers; empty for "the" agency of the whole state
 * @param sorts the legal sorts of place that the name mentions: county, parish, borough, township,
 *     village
 * @param duties the words that tell what the agency does, without words such as "office" that
 *     sources put or omit at will
 * @param place the words, one after the other, that can be the name of a place, for example "league
 *     city"; empty if there are none
 * @param kind what the place is, if that stands before or at the end of those words: city, town,
 *     village, borough, township, municipality; before them also county, parish; otherwise empty
 */
public record AgencyName(
    List<String> words,
    List<String> own,
    Set<String> sorts,
    Set<String> duties,
    List<String> place,
    String kind) {

  /** Copies the collections. */
  public AgencyName {
    words = List.copyOf(words);
    own = List.copyOf(own);
    sorts = Set.copyOf(sorts);
    duties = Set.copyOf(duties);
    place = List.copyOf(place);
  }

  /**
   * Takes a name apart.
   *
   * @param state the state that it is listed, or tried, under; null if that is not known
   */
  public static AgencyName of(@Nullable StateCode state, String name) {
    List<String> words = AgencyWords.of(state, name);
    Own own = Own.of(state, words);
    PlaceWords place = PlaceWords.of(state, words);
    return new AgencyName(
        words, own.words(), own.sorts(), own.duties(), place.name(), place.kind());
  }

  /** Whether a word of a name tells what an agency does. */
  public static boolean isDuty(String word) {
    return NameVocabulary.DUTIES.containsKey(word);
  }

  /** Whether a word tells what an agency is or does, and not where. */
  public static boolean isOfItsKind(String word) {
    return NameVocabulary.BEHIND_PLACES.contains(word);
  }

  /** Whether a word tells what a body is called, and nothing else. */
  public static boolean isOfBodies(String word) {
    return NameVocabulary.BODIES.contains(word);
  }

  /** Whether words say a part of some county and no county's name: "North", "South East". */
  public static boolean isPartOfACounty(List<String> words) {
    return NameVocabulary.COMPASS.containsAll(words);
  }

  /**
   * What is equal for all spellings that differ in nothing but what sources put or omit at will. A
   * sheriff is a county's officer whether the name says so or not.
   */
  public String key() {
    boolean sheriffs = duties.contains("sheriffs") && saysOnlyCounty();
    return ownKey() + '|' + new TreeSet<>(sheriffs ? Set.of() : sorts) + new TreeSet<>(duties);
  }

  /** The words of its own without spaces, as {@link NameKeys#key} has a place's name. */
  public String ownKey() {
    return String.join("", own);
  }

  /** The key of the place's name. */
  public String placeKey() {
    return String.join("", place);
  }

  /** The key of the place's name without the kind behind it. */
  public String plainPlaceKey() {
    return String.join("", kindIsLast() ? place.subList(0, place.size() - 1) : place);
  }

  /** Whether the kind stands behind the name: "Allegany Village", not "Village of Allegany". */
  public boolean kindIsLast() {
    return place.size() > 1 && place.getLast().equals(kind);
  }

  /** Whether it says "county" or "parish". */
  public boolean saysCounty() {
    return !Collections.disjoint(sorts, NameVocabulary.COUNTIES);
  }

  /** Whether it says no other sort of place than a county, or none at all. */
  public boolean saysOnlyCounty() {
    return NameVocabulary.COUNTIES.containsAll(sorts);
  }

  /** Whether the name says these words one after the other. */
  public boolean says(String... phrase) {
    return Collections.indexOfSubList(words, List.of(phrase)) >= 0;
  }

  /** The level that the name by itself tells; a statewide agency is not recognized here. */
  public AgencyLevel localLevel() {
    if (saysAny(NameVocabulary.TRIBES) || says("pueblo", "of")) {
      return AgencyLevel.TRIBAL;
    }
    if (saysAny(NameVocabulary.CONSTABLES)) {
      return AgencyLevel.CONSTABLE;
    }
    if (saysAny(NameVocabulary.CAMPUSES)) {
      return AgencyLevel.CAMPUS;
    }
    if (saysAny(NameVocabulary.PORTS) || says("port", "authority") || says("port", "of")) {
      return AgencyLevel.PORT;
    }
    if (says("judicial") || says("circuit")) {
      return AgencyLevel.JUDICIAL_DISTRICT;
    }
    if (says("regional") || says("district", "jail")) {
      return AgencyLevel.REGIONAL;
    }
    return saysCounty() || !Collections.disjoint(duties, NameVocabulary.DUTIES_OF_COUNTIES)
        ? AgencyLevel.COUNTY
        : AgencyLevel.MUNICIPAL;
  }

  /**
   * What the place is called, with and without its sort: "pinal county" and "pinal"; empty if the
   * name tells no place.
   */
  public List<String> placeNames() {
    if (place.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    String whole = String.join(" ", place);
    int end = Collections.indexOfSubList(words, place) + place.size();
    if (end >= place.size()
        && end < words.size()
        && NameVocabulary.SORTS.contains(words.get(end))) {
      names.add(whole + ' ' + words.get(end));
    }
    names.add(whole);
    if (kindIsLast() && NameVocabulary.SORTS.contains(kind)) {
      names.add(String.join(" ", place.subList(0, place.size() - 1)));
    }
    return names;
  }

  private boolean saysAny(Set<String> any) {
    return words.stream().anyMatch(any::contains);
  }

  /** What tells one agency from another. */
  private record Own(List<String> words, Set<String> sorts, Set<String> duties) {
    static Own of(@Nullable StateCode state, List<String> all) {
      Title title = Title.of(all);
      Set<String> sorts = new HashSet<>();
      Set<String> duties = new HashSet<>();
      List<String> own = new ArrayList<>();
      boolean ofSort = NameVocabulary.SORTS.contains(title.kind());
      boolean ended = false;
      for (String word : title.rest()) {
        ended |= ofSort && !own.isEmpty() && isOfItsKind(word);
        if (NameVocabulary.SORTS.contains(word)) {
          sorts.add(word);
          ended |= !own.isEmpty();
        } else if (isDuty(word)) {
          duties.add(NameVocabulary.DUTIES.get(word));
        } else if (!NameVocabulary.FILLERS.contains(word)) {
          // Behind "… County" the place's name has ended: the rest tells what the agency does.
          if (!ended) {
            own.add(word);
          } else if (!own.contains(word)) {
            duties.add(word);
          }
        }
      }
      if (ofSort && !sorts.add(title.kind())) {
        own = once(own);
      }
      return new Own(
          sorts.isEmpty() && state != null ? withoutState(state, own) : own, sorts, duties);
    }

    /** "County of Clay / Clay County Jail" says its place twice. */
    private static List<String> once(List<String> own) {
      int half = own.size() / 2;
      List<String> first = own.subList(0, half);
      return first.equals(own.subList(half, own.size())) ? first : own;
    }

    /** "Alaska Department of Corrections" and "AK DOC" are, within Alaska, "the" department. */
    private static List<String> withoutState(StateCode state, List<String> own) {
      boolean named =
          own.equals(NameKeys.words(state.stateName()))
              || own.equals(List.of(state.name().toLowerCase(Locale.ROOT)));
      return named ? List.of() : own;
    }
  }
}
