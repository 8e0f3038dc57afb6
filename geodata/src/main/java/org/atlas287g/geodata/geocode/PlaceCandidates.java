package org.atlas287g.geodata.geocode;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.geodata.gazetteer.Place;

/**
 * The counties in which places of one name lie, the likeliest first, and how likely it is.
 *
 * @param counties not empty
 * @param confidence that the first is meant; 0 if the name alone cannot tell
 */
record PlaceCandidates(List<CountyFips> counties, double confidence) {
  /** The only settlement of that name in the state. */
  static final double ONLY_SETTLEMENT = 0.9;

  /** The name is that of post offices of one county only, or of one neighbourhood. */
  static final double ONLY_POST_OFFICE = 0.8;

  /** One of several namesakes, but so much larger that the others are hardly meant. */
  static final double DOMINANT = 0.75;

  private static final int DOMINANCE = 10;

  /** Counted for a settlement whose population is not known: a village. */
  private static final int VILLAGE = 300;

  /** A place and the county it lies in. */
  record Located(Place place, CountyFips county) {}

  /** Weighs the places of one name. */
  static PlaceCandidates of(List<Located> places) {
    List<Located> settlements =
        places.stream().filter(p -> p.place().kind() == Place.Kind.SETTLEMENT).toList();
    boolean settled = !settlements.isEmpty();
    Map<CountyFips, Integer> weights = new HashMap<>();
    for (Located located : settled ? settlements : places) {
      weights.merge(located.county(), settled ? weight(located.place()) : 1, Integer::sum);
    }
    List<CountyFips> counties =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<CountyFips, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .map(Map.Entry::getKey)
            .toList();
    return new PlaceCandidates(counties, confidence(settled, counties, weights));
  }

  private static int weight(Place place) {
    return Math.max(place.population(), VILLAGE);
  }

  private static double confidence(
      boolean settled, List<CountyFips> counties, Map<CountyFips, Integer> weights) {
    if (counties.size() == 1) {
      return settled ? ONLY_SETTLEMENT : ONLY_POST_OFFICE;
    }
    int first = weights.getOrDefault(counties.get(0), 0);
    int second = weights.getOrDefault(counties.get(1), 0);
    return settled && first >= DOMINANCE * second ? DOMINANT : 0;
  }
}
