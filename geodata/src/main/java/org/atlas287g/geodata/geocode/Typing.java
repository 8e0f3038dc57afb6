package org.atlas287g.geodata.geocode;

import java.util.Collection;
import java.util.Optional;
import org.atlas287g.domain.agency.TypingSlips;

/** Recognises names with slips of typing among a closed set of names. */
final class Typing {
  private Typing() {}

  /**
   * The one key that a misspelt key must mean: with the same first letter, which hardly anybody
   * mistypes, within the slips allowed for its length and nearer than every other.
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
          || candidate.charAt(0) != key.charAt(0)) {
        continue;
      }
      int slips = TypingSlips.between(key, candidate, best);
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
}
