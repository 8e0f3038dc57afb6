package org.atlas287g.geodata.geocode;

import java.util.Collection;
import java.util.Optional;

/** Recognises names with slips of typing among a closed set of names. */
final class Typing {
  private Typing() {}

  /**
   * The one key that a misspelt key must mean: within the slips allowed for its length and nearer
   * than every other.
   */
  static Optional<String> correct(String key, Collection<String> known) {
    int allowed = allowed(key);
    if (allowed == 0) {
      return Optional.empty();
    }
    int best = allowed + 1;
    String found = null;
    boolean unique = false;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - key.length()) > allowed
          || (candidate.charAt(0) != key.charAt(0) && candidate.charAt(1) != key.charAt(1))) {
        continue;
      }
      int slips = slips(key, candidate, best);
      if (slips < best) {
        best = slips;
        found = candidate;
        unique = true;
      } else if (slips == best && !candidate.equals(found)) {
        unique = false;
      }
    }
    return unique ? Optional.ofNullable(found) : Optional.empty();
  }

  private static int allowed(String key) {
    if (key.length() < 3) {
      return 0;
    }
    return key.length() < 8 ? 1 : 2;
  }

  /**
   * How many letters were left out, added, replaced or swapped with their neighbour (optimal string
   * alignment distance), or more than the limit.
   */
  static int slips(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
