package org.atlas287g.geodata.geocode;

import java.util.Optional;
import org.atlas287g.domain.place.StateCode;

/**
 * A place that an agency's name contains once the words that say what it does are cut off.
 *
 * @param candidates where it lies
 * @param misspelt whether the gazetteer spells it otherwise
 * @param township whether the name says "township" and the gazetteer has only the bare name, which
 *     may be a town of the same name somewhere else
 */
record PlaceMention(PlaceCandidates candidates, boolean misspelt, boolean township) {
  /** Shorter names are too often one letter away from another. */
  private static final int SHORTEST_TO_CORRECT = 6;

  /** The longest part of the name that is a place of the state. */
  static Optional<PlaceMention> find(AgencyName name, StateCode state, PlaceNames places) {
    int latestStart = FunctionWords.leading(name, state);
    int earliestEnd = FunctionWords.beforeTrailing(name);
    for (int length = name.length(); length > 0; length--) {
      for (int start = 0; start <= latestStart && start + length <= name.length(); start++) {
        int end = start + length;
        if (end < earliestEnd) {
          continue;
        }
        Optional<PlaceCandidates> found = places.find(state, name.key(start, end));
        if (found.isPresent()) {
          boolean township = dropsTownship(name, start, end);
          return found.map(candidates -> new PlaceMention(candidates, false, township));
        }
      }
    }
    return misspelt(name, latestStart, earliestEnd, state, places);
  }

  private static Optional<PlaceMention> misspelt(
      AgencyName name, int start, int end, StateCode state, PlaceNames places) {
    if (start >= end) {
      return Optional.empty();
    }
    String key = name.key(start, end);
    return key.length() < SHORTEST_TO_CORRECT
        ? Optional.empty()
        : places
            .findNear(state, key)
            .map(c -> new PlaceMention(c, true, dropsTownship(name, start, end)));
  }

  private static boolean dropsTownship(AgencyName name, int start, int end) {
    return name.says("township") && !name.words().subList(start, end).contains("township");
  }
}
