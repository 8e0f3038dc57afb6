package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Finds named things by the beginnings of their words. Immutable, thread-safe. */
final class NameIndex {
  /** How many of one kind and closeness are found at most. */
  static final int MOST = 12;

  /** How many of one kind are found of exactly one name; thirty counties are called Washington. */
  private static final int MOST_NAMESAKES = 64;

  /** By weight, then by what is shown. */
  static final Comparator<Terms> ORDER =
      Comparator.comparingLong((Terms terms) -> terms.entry().weight())
          .reversed()
          .thenComparing(terms -> terms.entry().hit().label())
          .thenComparing(terms -> terms.entry().hit().detail());

  private final Entry[] entries;
  private final PrefixTable keys;
  private final PrefixTable words;

  /**
   * Something to be found.
   *
   * @param weight the larger, the earlier among equals
   */
  record Entry(SearchHit hit, long weight) {}

  /**
   * What something is found by.
   *
   * @param names the words of what it is called, in any spelling
   * @param code a short code that also means it; empty if there is none
   */
  record Terms(Entry entry, List<List<String>> names, String code) {
    static Terms of(SearchHit hit, List<String> names, String code, long weight) {
      return new Terms(new Entry(hit, weight), names.stream().map(NameKeys::words).toList(), code);
    }
  }

  /** How closely a text names an entry, from the closest. */
  enum Closeness {
    /** The text is its name, perhaps with its state behind. */
    NAME(0),
    /** Its name begins with the text, perhaps with its state behind. */
    BEGINNING(1),
    /** Words of its name begin with the words of the text. */
    WORDS(2),
    /** Words of its name and its state begin with the words of the text. */
    WORDS_AND_STATE(3);

    /** How many steps away from the closest. */
    final int steps;

    Closeness(int steps) {
      this.steps = steps;
    }
  }

  record Match(Entry entry, Closeness closeness) {}

  NameIndex(List<Terms> unordered) {
    this(unordered, PrefixTable.EMPTY, PrefixTable.EMPTY);
  }

  private NameIndex(List<Terms> unordered, PrefixTable earlierKeys, PrefixTable earlierWords) {
    List<Terms> ordered = unordered.stream().sorted(ORDER).toList();
    entries = ordered.stream().map(Terms::entry).toArray(Entry[]::new);
    PrefixTable.Builder ofNames = earlierKeys.next();
    PrefixTable.Builder ofWords = earlierWords.next();
    for (int i = 0; i < entries.length; i++) {
      Terms terms = ordered.get(i);
      if (!terms.code().isEmpty()) {
        ofNames.add(terms.code(), i);
      }
      for (List<String> name : terms.names()) {
        ofNames.add(String.join("", name), i);
        for (String word : name) {
          ofWords.add(word, i);
        }
      }
    }
    keys = ofNames.build();
    words = ofWords.build();
  }

  /** An index of other things, made sooner if most of them are the same. */
  NameIndex next(List<Terms> others) {
    return new NameIndex(others, keys, words);
  }

  /** The words that names are made of, in order, each once. */
  Stream<String> words() {
    return words.keys();
  }

  /** What a text names, in no order but weight; at most {@link #MOST} of a kind and closeness. */
  List<Match> find(SearchQuery query) {
    Search search = new Search();
    query.readings().forEach(search::read);
    return search.matches();
  }

  /** One question in progress. */
  private final class Search {
    private final @Nullable Closeness[] closeness = new @Nullable Closeness[entries.length];

    void read(List<String> typed) {
      int count = typed.size();
      keys.find(String.join("", typed), this::named);
      for (int end = 1; end < count; end++) {
        Set<StateCode> states = StateWords.named(typed.subList(end, count));
        if (!states.isEmpty()) {
          keys.find(
              String.join("", typed.subList(0, end)),
              (entry, exact) -> {
                if (states.contains(state(entry))) {
                  named(entry, exact);
                }
              });
        }
      }
      byWords(typed);
    }

    private void byWords(List<String> typed) {
      int all = (1 << typed.size()) - 1;
      int[] found = new int[entries.length];
      Map<StateCode, Integer> byState = new EnumMap<>(StateCode.class);
      for (int i = 0; i < typed.size(); i++) {
        int bit = 1 << i;
        words.find(typed.get(i), (entry, exact) -> found[entry] |= bit);
        StateWords.having(typed.get(i)).forEach(s -> byState.merge(s, bit, (a, b) -> a | b));
      }
      for (int entry = 0; entry < found.length; entry++) {
        if (found[entry] == all) {
          note(entry, Closeness.WORDS);
        } else if (found[entry] != 0
            && (found[entry] | byState.getOrDefault(state(entry), 0)) == all) {
          note(entry, Closeness.WORDS_AND_STATE);
        }
      }
    }

    private void named(int entry, boolean exact) {
      note(entry, exact ? Closeness.NAME : Closeness.BEGINNING);
    }

    private void note(int entry, Closeness found) {
      Closeness known = closeness[entry];
      if (known == null || found.compareTo(known) < 0) {
        closeness[entry] = found;
      }
    }

    private StateCode state(int entry) {
      return entries[entry].hit().state();
    }

    List<Match> matches() {
      Map<SearchHit.Kind, Map<Closeness, Integer>> counts = new EnumMap<>(SearchHit.Kind.class);
      List<Match> matches = new ArrayList<>();
      for (int i = 0; i < entries.length; i++) {
        Closeness found = closeness[i];
        if (found != null) {
          int count =
              counts
                  .computeIfAbsent(entries[i].hit().kind(), kind -> new EnumMap<>(Closeness.class))
                  .merge(found, 1, Integer::sum);
          if (count <= (found == Closeness.NAME ? MOST_NAMESAKES : MOST)) {
            matches.add(new Match(entries[i], found));
          }
        }
      }
      return matches;
    }
  }
}
