package org.atlas287g.domain.agency;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts slips of typing: letters left out, added, replaced, or exchanged with their neighbor
 * (optimal string alignment). An exchange is one slip of the hand, where Levenshtein counts two.
 */
public final class TypingSlips {
  private TypingSlips() {}

  /**
   * The slips that make one text of the other, or the limit and one if there are more. Only letters
   * that are at most so many places apart are compared: the time is that of the shorter text's
   * length times the limit.
   */
  public static int between(CharSequence a, CharSequence b, int limit) {
    int above = limit + 1;
    if (Math.abs(a.length() - b.length()) > limit) {
      return above;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = Math.min(j, above);
    }
    Arrays.fill(beforeLast, above);
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - limit);
      int to = (int) Math.min(b.length(), (long) i + limit);
      row[from - 1] = from == 1 ? Math.min(i, above) : above;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        row[j] = Math.min(above, slips(a, b, i, j, beforeLast, last, row));
        least = Math.min(least, row[j]);
      }
      if (to < b.length()) {
        row[to + 1] = above;
      }
      if (least == above) {
        return above;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  /**
   * The only entry of a list within so many slips of a text that no other entry is as near; empty
   * if there is none.
   */
  public static Optional<String> nearest(String text, Stream<String> list, int limit) {
    int best = limit + 1;
    String found = null;
    for (String entry : (Iterable<String>) list::iterator) {
      int slips = between(text, entry, Math.min(best, limit));
      if (slips < best) {
        best = slips;
        found = entry;
      } else if (slips == best && !entry.equals(found)) {
        found = null;
      }
    }
    return best > limit ? Optional.empty() : Optional.ofNullable(found);
  }

  private static int slips(
      CharSequence a, CharSequence b, int i, int j, int[] beforeLast, int[] last, int[] row) {
    char one = a.charAt(i - 1);
    char other = b.charAt(j - 1);
    if (one == other) {
      return last[j - 1];
    }
    int slips = Math.min(last[j - 1], Math.min(last[j], row[j - 1])) + 1;
    boolean exchanged = i > 1 && j > 1 && one == b.charAt(j - 2) && a.charAt(i - 2) == other;
    return exchanged ? Math.min(slips, beforeLast[j - 2] + 1) : slips;
  }
}
