package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.TypingSlips;

/** All words that names are made of, to find what a mistyped word was meant to be. Immutable. */
final class Vocabulary {
  /** Shorter words are too alike to guess at. */
  private static final int SHORTEST = 4;

  /** From this length on, two slips are allowed instead of one. */
  private static final int LONG = 8;

  /** How many words one word may have been meant to be. */
  private static final int MOST = 6;

  private final String[] words;

  Vocabulary(Stream<String> words) {
    this.words = words.sorted().distinct().toArray(String[]::new);
  }

  /** What a text may have been meant to be; empty if no word of it is mistyped beyond doubt. */
  Set<List<String>> corrected(Set<List<String>> readings) {
    Set<List<String>> corrected = new LinkedHashSet<>();
    for (List<String> typed : readings) {
      for (int i = 0; i < typed.size(); i++) {
        if (!isKnown(typed.get(i))) {
          for (String meant : meant(typed.get(i), i == typed.size() - 1)) {
            List<String> reading = new ArrayList<>(typed);
            reading.set(i, meant);
            corrected.add(reading);
          }
          break;
        }
      }
    }
    return corrected;
  }

  /** Whether a known word is, or begins with, this one. */
  private boolean isKnown(String word) {
    int at = lowest(word);
    return at < words.length && words[at].startsWith(word);
  }

  /**
   * The known words with the same first letter and the fewest slips, whole words before those of
   * which the beginning was typed; none beyond the slips allowed.
   */
  private List<String> meant(String word, boolean unfinished) {
    if (word.length() < SHORTEST) {
      return List.of();
    }
    int allowed = word.length() < LONG ? 1 : 2;
    List<String> nearest = new ArrayList<>();
    int best = 2 * allowed + 1;
    for (int i = lowest(word.substring(0, 1));
        i < words.length && words[i].charAt(0) == word.charAt(0);
        i++) {
      int far = distance(word, words[i], allowed, unfinished);
      if (far < best) {
        best = far;
        nearest.clear();
      }
      if (far == best && far <= 2 * allowed + 1) {
        nearest.add(words[i]);
      }
    }
    return nearest.subList(0, Math.min(MOST, nearest.size()));
  }

  /** Twice the slips, and one more if only the beginning of the known word was typed. */
  private static int distance(String typed, String known, int allowed, boolean unfinished) {
    int shorter = typed.length() - known.length();
    int whole =
        Math.abs(shorter) > allowed ? allowed + 1 : TypingSlips.between(typed, known, allowed);
    int none = 2 * allowed + 2;
    int distance = whole <= allowed ? 2 * whole : none;
    if (unfinished && shorter < 0) {
      // As many letters were typed of it, or one was left out.
      for (int end = typed.length(); end <= typed.length() + 1 && end <= known.length(); end++) {
        int begun = TypingSlips.between(typed, known.substring(0, end), allowed);
        distance = Math.min(distance, begun <= allowed ? 2 * begun + 1 : none);
      }
    }
    return distance;
  }

  private int lowest(String word) {
    int found = Arrays.binarySearch(words, word);
    return found < 0 ? -found - 1 : found;
  }
}
