package org.atlas287g.geodata.geocode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words and phrases to look for in an agency's name, prepared for many names. */
final class Phrases {
  private final Set<String> words = new HashSet<>();
  private final List<String> phrases;

  private Phrases(List<String> texts) {
    texts.stream().filter(text -> !text.contains(" ")).forEach(words::add);
    phrases =
        texts.stream().filter(text -> text.contains(" ")).map(text -> " " + text + " ").toList();
  }

  /** Phrases in the normalised form of {@code NameKeys.words}, words parted by one space. */
  static Phrases of(String... texts) {
    return new Phrases(List.of(texts));
  }

  /**
   * Whether one of them occurs as whole words.
   *
   * @param spaced the name's words, parted and surrounded by one space each
   */
  boolean in(List<String> nameWords, String spaced) {
    for (int i = 0; i < nameWords.size(); i++) {
      if (words.contains(nameWords.get(i))) {
        return true;
      }
    }
    for (int i = 0; i < phrases.size(); i++) {
      if (spaced.contains(phrases.get(i))) {
        return true;
      }
    }
    return false;
  }
}
