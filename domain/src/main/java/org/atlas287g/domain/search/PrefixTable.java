package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys in order, each with the entries that it belongs to. Immutable. */
final class PrefixTable {
  private final String[] keys;
  private final int[][] entries;

  /** Hears of one key that was found. */
  interface Visitor {
    void visit(int entry, boolean exact);
  }

  /** Without any key. */
  static final PrefixTable EMPTY = new PrefixTable(new String[0], new int[0][]);

  private PrefixTable(String[] keys, int[][] entries) {
    this.keys = keys;
    this.entries = entries;
  }

  /** Visits every key that begins with a text, telling whether it is the text itself. */
  void find(String prefix, Visitor visitor) {
    for (int i = lowest(prefix); i < keys.length && keys[i].startsWith(prefix); i++) {
      boolean exact = keys[i].length() == prefix.length();
      for (int entry : entries[i]) {
        visitor.visit(entry, exact);
      }
    }
  }

  /** To make the next table, of which most keys are the same. */
  Builder next() {
    return new Builder(keys());
  }

  /** All keys, in order, each once. */
  Stream<String> keys() {
    return Arrays.stream(keys);
  }

  private int lowest(String key) {
    int found = Arrays.binarySearch(keys, key);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * Gathers the keys of entries. Only different keys are put in order: many entries have the same
   * words.
   */
  static final class Builder {
    private final Map<String, IntStream.Builder> entries = new LinkedHashMap<>();

    /** Keys of an earlier table come in order, so that few are left to sort. */
    Builder(Stream<String> likely) {
      likely.forEach(key -> entries.put(key, IntStream.builder()));
    }

    /** An entry may have many keys. */
    void add(String key, int entry) {
      entries.computeIfAbsent(key, _ -> IntStream.builder()).add(entry);
    }

    PrefixTable build() {
      List<String> sorted = new ArrayList<>(entries.size());
      List<int[]> found = new ArrayList<>(entries.size());
      entries.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(key -> {
            int[] ofKey = key.getValue().build().toArray();
            if (ofKey.length > 0) {
              sorted.add(key.getKey());
              found.add(ofKey);
            }
          });
      return new PrefixTable(sorted.toArray(String[]::new), found.toArray(int[][]::new));
    }
  }
}
