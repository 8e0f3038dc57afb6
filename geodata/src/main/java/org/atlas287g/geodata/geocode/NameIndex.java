package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.listing.Typos;

/**
 * A closed list of names, found by key (see {@code NameKeys.key}): exactly, or as the only name
 * that a misspelling can mean.
 */
final class NameIndex<T> {
  private final Map<String, List<T>> byKey = new HashMap<>();

  void add(String key, T value) {
    List<T> values = byKey.computeIfAbsent(key, _ -> new ArrayList<>(1));
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  List<T> find(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** Everything in the list, in no particular order. */
  List<T> all() {
    return byKey.values().stream().flatMap(List::stream).toList();
  }

  /**
   * A name that a misspelling means.
   *
   * @param values what bears the name
   * @param distance letters that differ
   */
  record Near<T>(List<T> values, int distance) {}

  /**
   * The one name of the list that is close to a key, if no other is nearly as close. One letter in
   * five may differ; a letter more where the beginning agrees and every other name is far off.
   */
  Optional<Near<T>> findNear(String key) {
    int farthest = key.length() * 2 / 5;
    int best = farthest + 1;
    int second = best;
    String bestName = null;
    for (String name : byKey.keySet()) {
      int limit = best + 2;
      if (Math.abs(name.length() - key.length()) > limit) {
        continue;
      }
      int distance = Typos.between(key, name);
      if (distance < best) {
        second = best;
        best = distance;
        bestName = name;
      } else if (distance < second) {
        second = distance;
      }
    }
    if (bestName == null || !isClear(key, bestName, best, second)) {
      return Optional.empty();
    }
    return Optional.of(new Near<>(find(bestName), best));
  }

  private static boolean isClear(String key, String name, int distance, int second) {
    int usual = Math.max(key.length() >= 4 ? 1 : 0, key.length() / 5);
    if (distance <= usual) {
      return second > distance;
    }
    return distance <= usual + 2
        && key.length() >= 6
        && key.regionMatches(0, name, 0, 4)
        && second >= distance + 2;
  }
}
