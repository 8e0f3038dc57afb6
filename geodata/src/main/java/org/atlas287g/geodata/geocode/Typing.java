package org.atlas287g.geodata.geocode;

import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.TypingSlips;

/** Recognizes names with slips of typing among a closed set of names. */
final class Typing {
  private static final int SHORTEST = 3;
  private static final int LONG = 8;

  private Typing() {}

  /**
   * The one key that a misspelled key must mean: with the same first letter, which hardly anybody
   * mistypes, within the slips allowed for its length and nearer than every other.
   */
  static Optional<String> correct(String key, Stream<String> known) {
    return key.length() < SHORTEST
        ? Optional.empty()
        : TypingSlips.nearest(
            key,
            known.filter(name -> name.charAt(0) == key.charAt(0)),
            key.length() < LONG ? 1 : 2);
  }
}
