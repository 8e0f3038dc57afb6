package org.atlas287g.domain.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * The words of an agency's name that can be a place's name.
 *
 * @param name the words, one after the other; empty if there are none
 * @param kind what the place is, before or at the end of them; empty if nothing says it
 */
record PlaceWords(List<String> name, String kind) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d+(st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth");

  static PlaceWords of(@Nullable StateCode state, List<String> words) {
    List<String> rest = new ArrayList<>(words);
    removeNumbers(rest);
    if (rest.stream().anyMatch(NameVocabulary.CONSTABLES::contains)) {
      removeConstable(rest, state);
    }
    int at = rest.indexOf("at");
    if (at > 0) {
      // "State College at Jacksonville"
      rest.subList(0, at + 1).clear();
    }
    Title title = Title.of(rest);
    List<String> name = beforeItsKind(title.rest());
    boolean partOfCounty = AgencyName.isPartOfACounty(name) && words.contains("county");
    if (partOfCounty || name.stream().allMatch(PlaceWords::namesNothing)) {
      // "North County", "Department of Public Safety"
      name = List.of();
    }
    boolean endsWithKind =
        title.kind().isEmpty()
            && name.size() > 1
            && NameVocabulary.MUNICIPALITIES.contains(name.getLast());
    return new PlaceWords(name, endsWithKind ? name.getLast() : title.kind());
  }

  private static boolean namesNothing(String word) {
    return NameVocabulary.FILLERS.contains(word) || AgencyName.isDuty(word) || word.equals("state");
  }

  /** The first word is a name's even if others are called so: "Central Police Department". */
  private static List<String> beforeItsKind(List<String> words) {
    int end = 1;
    while (end < words.size() && !NameVocabulary.BEHIND_PLACES.contains(words.get(end))) {
      end++;
    }
    return words.subList(0, Math.min(end, words.size()));
  }

  /** Drops "Precinct 3", "Ward 5", "Fourth Ward". */
  private static void removeNumbers(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!NameVocabulary.NUMBERED.contains(words.get(i))) {
        continue;
      }
      boolean numberNext = i + 1 < words.size() && NUMBER.matcher(words.get(i + 1)).matches();
      boolean numberBefore = i > 0 && NUMBER.matcher(words.get(i - 1)).matches();
      if (numberNext || numberBefore) {
        int start = numberNext ? i : i - 1;
        words.subList(start, start + 2).clear();
        i = Math.max(-1, start - 1);
      }
    }
  }

  /** A constable's office may precede its place: "State Constable's Office, Cooke Township". */
  private static void removeConstable(List<String> words, @Nullable StateCode state) {
    List<String> stateName = state == null ? List.of() : NameKeys.words(state.stateName());
    if (words.size() >= stateName.size() && words.subList(0, stateName.size()).equals(stateName)) {
      words.subList(0, stateName.size()).clear();
    }
    words.removeIf(word ->
        NameVocabulary.CONSTABLES.contains(word)
            || word.equals("office")
            || word.equals("state")
            || (state != null && word.equalsIgnoreCase(state.name())));
  }
}
