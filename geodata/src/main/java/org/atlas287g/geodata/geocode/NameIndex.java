package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.listing.Typos;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of names, found by key (see {@code NameKeys.key}): exactly, or as the only name
 * that a misspelling can mean. Not to be changed once it is shared.
 */
final class NameIndex<T> {
  private static final int SHORTEST_TO_CORRECT = 4;
  private static final int LETTERS_PER_SLIP = 5;
  private static final int SHORTEST_TO_GUESS = 6;
  private static final int AGREEING_BEGINNING = 4;

  private final Map<String, Entry<T>> byKey = new HashMap<>();

  private record Entry<T>(String key, int letters, List<T> values) {}

  void add(String key, T value) {
    List<T> values =
        byKey.computeIfAbsent(key, k -> new Entry<>(k, letters(k), new ArrayList<>(1))).values();
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  List<T> find(String key) {
    Entry<T> entry = byKey.get(key);
    return entry == null ? List.of() : entry.values();
  }

  /**
   * A name that a misspelling means.
   *
   * @param values what bears the name
   * @param distance letters that differ
   */
  record Near<T>(List<T> values, int distance) {}

  /** The one name with the fewest letters different: at most one, in long names one in five. */
  Optional<Near<T>> findNear(String key) {
    int slips = slips(key);
    Nearest<T> nearest = nearest(key, slips);
    return nearest.second > nearest.best ? nearest.found() : Optional.empty();
  }

  /**
   * The one name that begins like the key and is closer to it than every other name by at least two
   * letters: "Freedom" for "Freeborn".
   */
  Optional<Near<T>> guess(String key) {
    if (key.length() < SHORTEST_TO_GUESS) {
      return Optional.empty();
    }
    int most = slips(key) + 2;
    Nearest<T> nearest = nearest(key, most + 2);
    return nearest.best <= most && nearest.second >= nearest.best + 2
        ? nearest.found().filter(_ -> nearest.beginsLike(key))
        : Optional.empty();
  }

  private static int slips(String key) {
    return key.length() < SHORTEST_TO_CORRECT ? 0 : Math.max(1, key.length() / LETTERS_PER_SLIP);
  }

  /** The nearest two of the names seen. */
  private static final class Nearest<T> {
    private int best = Integer.MAX_VALUE;
    private int second = Integer.MAX_VALUE;
    private @Nullable Entry<T> entry;

    void see(Entry<T> other, int distance) {
      if (distance < best) {
        second = best;
        best = distance;
        entry = other;
      } else if (distance < second) {
        second = distance;
      }
    }

    boolean beginsLike(String key) {
      return entry != null && entry.key().regionMatches(0, key, 0, AGREEING_BEGINNING);
    }

    Optional<Near<T>> found() {
      return entry == null ? Optional.empty() : Optional.of(new Near<>(entry.values(), best));
    }
  }

  private Nearest<T> nearest(String key, int farthest) {
    Nearest<T> nearest = new Nearest<>();
    int letters = letters(key);
    for (Entry<T> entry : byKey.values()) {
      if (mayBeWithin(farthest, key, letters, entry)) {
        int distance = Typos.between(key, entry.key());
        if (distance <= farthest) {
          nearest.see(entry, distance);
        }
      }
    }
    return nearest;
  }

  /** Spares most names the full comparison: each mistake adds and removes one letter at most. */
  private static boolean mayBeWithin(int mistakes, String key, int letters, Entry<?> entry) {
    return Math.abs(entry.key().length() - key.length()) <= mistakes
        && Integer.bitCount(letters & ~entry.letters()) <= mistakes
        && Integer.bitCount(entry.letters() & ~letters) <= mistakes;
  }

  /** The set of a key's characters, one bit each; digits may share a bit with a letter. */
  private static int letters(String key) {
    int letters = 0;
    for (int i = 0; i < key.length(); i++) {
      letters |= 1 << (key.charAt(i) & 31);
    }
    return letters;
  }
}
