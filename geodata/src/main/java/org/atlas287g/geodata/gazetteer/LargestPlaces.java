package org.atlas287g.geodata.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.geodata.composite.PlacePoint;

/** Chooses which places a map names: the largest of all, and the largest of each county. */
final class LargestPlaces {
  /** How many of the largest are named, whatever their county. */
  private static final int MOST = 1_000;

  /** Inhabitants that the largest place of a county must have to be named. */
  private static final long TOWN = 5_000;

  private LargestPlaces() {}

  /** The places to name, the largest first. */
  static List<PlacePoint> of(List<PlacePoint> all) {
    List<PlacePoint> chosen = new ArrayList<>();
    Set<CountyFips> named = new HashSet<>();
    all.stream()
        .sorted(Comparator.comparing(PlacePoint::population).reversed())
        .forEach(place -> {
          boolean first = named.add(place.county().fips());
          if (chosen.size() < MOST || (first && place.population() >= TOWN)) {
            chosen.add(place);
          }
        });
    return List.copyOf(chosen);
  }
}
