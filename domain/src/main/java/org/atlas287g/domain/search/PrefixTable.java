package org.atlas287g.domain.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keys in order, each with the entry that it belongs to. Immutable. */
final class PrefixTable {
  private final String[] keys;
  private final int[] entries;

  /** A key of an entry; an entry may have many. */
  record Key(String text, int entry) {}

  /** Hears of one key that was found. */
  interface Visitor {
    void visit(int entry, boolean exact);
  }

  PrefixTable(List<Key> rows) {
    Key[] sorted = rows.toArray(Key[]::new);
    Arrays.sort(sorted, Comparator.comparing(Key::text).thenComparingInt(Key::entry));
    keys = new String[sorted.length];
    entries = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      String key = sorted[i].text();
      keys[i] = i > 0 && keys[i - 1].equals(key) ? keys[i - 1] : key;
      entries[i] = sorted[i].entry();
    }
  }

  /** Visits every key that begins with a text, telling whether it is the text itself. */
  void find(String prefix, Visitor visitor) {
    for (int i = lowest(prefix); i < keys.length && keys[i].startsWith(prefix); i++) {
      visitor.visit(entries[i], keys[i].length() == prefix.length());
    }
  }

  /** All keys, some more than once. */
  Stream<String> keys() {
    return Arrays.stream(keys);
  }

  private int lowest(String key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle].compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
