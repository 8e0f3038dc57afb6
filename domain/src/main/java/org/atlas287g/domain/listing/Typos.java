package org.atlas287g.domain.listing;

import java.util.Collection;
import java.util.Optional;

/** Counts typing mistakes, and finds what a mistyped text of a closed list was meant to be. */
final class Typos {
  private Typos() {}

  /**
   * How many letters must be inserted, removed, replaced or exchanged with their neighbour to make
   * one text of the other (optimal string alignment). An exchange is one mistake of the hand, so it
   * counts one here and two by Levenshtein's measure.
   */
  static int between(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }

  /**
   * The only entry of the list within so many mistakes of the text that no other entry is as near.
   */
  static Optional<String> nearest(String text, Collection<String> list, int mistakes) {
    int best = mistakes + 1;
    String found = null;
    for (String entry : list) {
      int distance = between(text, entry);
      if (distance < best) {
        best = distance;
        found = entry;
      } else if (distance == best) {
        found = null;
      }
    }
    return best > mistakes ? Optional.empty() : Optional.ofNullable(found);
  }
}
