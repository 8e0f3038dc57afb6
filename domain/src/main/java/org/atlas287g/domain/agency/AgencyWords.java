package org.atlas287g.domain.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of an agency's name as they were meant: abbreviations spelled out, the general
 * ones spelled right. Whoever takes names of agencies apart begins with these.
 */
final class AgencyWords {
  /** Words that say what sort of place an agency is of, and what it is. */
  private static final Set<String> GENERAL =
      Set.of(
          "county",
          "parish",
          "borough",
          "township",
          "village",
          "sheriffs",
          "police",
          "corrections",
          "constables",
          "department",
          "office");

  /** Other words, and places, within a slip of those. */
  private static final Set<String> RIGHT =
      Set.of("correction", "constable", "officer", "country", "villages", "paris", "parrish");

  private static final int SHORTEST_CORRECTABLE = 5;

  private AgencyWords() {}

  /**
   * The words of a name.
   *
   * @param state the state that it is listed, or tried, under; null if that is not known
   */
  static List<String> of(@Nullable StateCode state, String name) {
    List<String> words = NameKeys.words(name);
    return corrected(state == null ? words : withoutStatePrefixes(state, words));
  }

  /** "akdoc" under Alaska means ak, department, of, corrections. */
  private static List<String> withoutStatePrefixes(StateCode state, List<String> words) {
    String code = state.name().toLowerCase(Locale.ROOT);
    return words.stream()
        .flatMap(word -> {
          List<String> rest =
              word.startsWith(code) ? NameKeys.words(word.substring(code.length())) : List.of();
          return rest.size() > 1 ? Stream.concat(Stream.of(code), rest.stream()) : Stream.of(word);
        })
        .toList();
  }

  /** Corrects what one slip has spoilt, but in the first word, which is a proper name. */
  private static List<String> corrected(List<String> words) {
    List<String> corrected = new ArrayList<>();
    for (String word : words) {
      boolean keep =
          corrected.isEmpty()
              || word.length() < SHORTEST_CORRECTABLE
              || RIGHT.contains(word)
              || GENERAL.contains(word);
      corrected.add(keep ? word : TypingSlips.nearest(word, GENERAL.stream(), 1).orElse(word));
    }
    return corrected;
  }
}
