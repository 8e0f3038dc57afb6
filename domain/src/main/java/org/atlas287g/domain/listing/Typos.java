package org.atlas287g.domain.listing;

import java.util.Collection;
import java.util.Optional;
import org.atlas287g.domain.agency.TypingSlips;

/** Finds what a mistyped text of a closed list was meant to be. */
final class Typos {
  private Typos() {}

  /**
   * The only entry of the list within so many mistakes of the text that no other entry is as near.
   */
  static Optional<String> nearest(String text, Collection<String> list, int mistakes) {
    int best = mistakes + 1;
    String found = null;
    for (String entry : list) {
      int distance = TypingSlips.between(text, entry, best);
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
