package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.StateCode;

/** Which states typed words may mean. */
final class StateWords {
  /** The words of each of a state's names. */
  private static final Map<StateCode, List<List<String>>> NAMES = new EnumMap<>(StateCode.class);

  static {
    for (StateCode state : StateCode.values()) {
      List<List<String>> names = new ArrayList<>();
      names.add(NameKeys.wordsAsPrinted(state.stateName()));
      SpanishNames.of(state).forEach(name -> names.add(NameKeys.wordsAsPrinted(name)));
      NAMES.put(state, names);
    }
  }

  private StateWords() {}

  /** The words of a state's names, each once. */
  static Set<String> of(StateCode state) {
    Set<String> words = new HashSet<>();
    Objects.requireNonNull(NAMES.get(state)).forEach(words::addAll);
    return words;
  }

  /** The state whose postal code these words are. */
  static Optional<StateCode> coded(List<String> words) {
    String text = String.join("", words);
    return NAMES.keySet().stream().filter(state -> isCode(text, state)).findAny();
  }

  /** The states whose postal code these words are, or whose name begins with them. */
  static Set<StateCode> named(List<String> words) {
    return matching(String.join("", words), true);
  }

  /** The states whose postal code a word is, or one of whose words begins with it. */
  static Set<StateCode> having(String word) {
    return matching(word, false);
  }

  private static Set<StateCode> matching(String text, boolean whole) {
    Set<StateCode> found = EnumSet.noneOf(StateCode.class);
    NAMES.forEach((state, names) -> {
      if (isCode(text, state)
          || names.stream()
              .anyMatch(words ->
                  whole
                      ? String.join("", words).startsWith(text)
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
