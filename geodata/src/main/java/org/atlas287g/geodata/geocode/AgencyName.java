package org.atlas287g.geodata.geocode;

import java.util.List;
import org.atlas287g.domain.agency.NameKeys;

/**
 * An agency's printed name as words (see {@link NameKeys#words}), with the questions that the rules
 * ask of it.
 */
final class AgencyName {
  private final List<String> words;
  private final String spaced;

  AgencyName(String printed) {
    words = NameKeys.words(printed);
    spaced = " " + String.join(" ", words) + " ";
  }

  List<String> words() {
    return words;
  }

  int length() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  /** Whether any of the phrases occurs in it. */
  boolean says(Phrases phrases) {
    return phrases.in(words, spaced);
  }

  /** Whether the word occurs in it. */
  boolean says(String word) {
    return words.contains(word);
  }

  /** The key of the words from one index up to another, which is excluded. */
  String key(int from, int to) {
    return String.join("", words.subList(from, to));
  }
}
