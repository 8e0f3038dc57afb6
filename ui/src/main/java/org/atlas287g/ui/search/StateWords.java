package org.atlas287g.ui.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.place.StateCode;

/** Which states typed words may mean. */
final class StateWords {
  private static final Map<StateCode, List<String>> WORDS = new EnumMap<>(StateCode.class);

  static {
    Arrays.stream(StateCode.values())
        .forEach(state -> WORDS.put(state, SearchWords.split(state.stateName())));
  }

  private StateWords() {}

  /** The state whose postal code these words are. */
  static Optional<StateCode> coded(List<String> words) {
    String text = SearchWords.key(words);
    return WORDS.keySet().stream().filter(state -> isCode(text, state)).findAny();
  }

  /** The states whose postal code these words are, or whose name begins with them. */
  static Set<StateCode> named(List<String> words) {
    return matching(SearchWords.key(words), true);
  }

  /** The states whose postal code a word is, or one of whose words begins with it. */
  static Set<StateCode> having(String word) {
    return matching(word, false);
  }

  private static Set<StateCode> matching(String text, boolean whole) {
    Set<StateCode> found = EnumSet.noneOf(StateCode.class);
    WORDS.forEach((state, words) -> {
      if (isCode(text, state)
          || (whole
              ? SearchWords.key(words).startsWith(text)
              : words.stream().anyMatch(word -> word.startsWith(text)))) {
        found.add(state);
      }
    });
    return found;
  }

  private static boolean isCode(String text, StateCode state) {
    return text.equalsIgnoreCase(state.name());
  }
}
