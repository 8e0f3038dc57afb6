package org.atlas287g.geodata.geocode;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.geodata.gazetteer.Place;

/** Chooses among the places of one name in one state, or leaves the choice to an editor. */
final class Namesakes {
  /** A place is meant if it is this many times as large as others with the same name. */
  private static final int DOMINANT = 10;

  /** Too little for a placement, and a contradiction to it is not believed either. */
  static final double UNSURE = 0.5;

  private Namesakes() {}

  /** What the gazetteer's places of one name say; they begin with the strongest evidence. */
  static Finding decide(List<Place> places) {
    Place.Source source = places.getFirst().source();
    List<Place> best = places.stream().filter(place -> place.source() == source).toList();
    List<County> counties = counties(best);
    String name = best.getFirst().name();
    if (counties.size() > 1) {
      return largest(best)
          .map(place -> ofLargest(place, without(place.county(), counties(places))))
          .orElseGet(() -> several(name, counties(places)));
    }
    County county = counties.getFirst();
    List<County> others = without(county, counties(places));
    if (!others.isEmpty() && !hasPostOffice(places, county)) {
      return lies(name, county, UNSURE, ", but there is a post office of that name elsewhere")
          .with(others);
    }
    double confidence =
        switch (source) {
          case SETTLEMENT -> others.isEmpty() ? 0.9 : 0.85;
          case SECTION -> 0.72;
          case POSTAL -> 0.75;
        };
    return lies(name, county, confidence, "").with(others);
  }

  /** A place in its county. */
  static Finding lies(String name, County county, double confidence, String remark) {
    return Finding.decided(
        county, Basis.GAZETTEER, confidence, name + " lies in " + county.fullName() + remark);
  }

  /** A place that is meant because of its size. */
  static Finding ofLargest(Place place, List<County> others) {
    return lies(place.name(), place.county(), 0.75, ", by far the largest of that name")
        .with(others);
  }

  /** Places that an editor must choose from. */
  static Finding several(String name, List<County> counties) {
    return Finding.open(
        counties, Basis.GAZETTEER, "Several places in the state are called " + name);
  }

  /** The settlement that is many times larger than all of the same name in other counties. */
  static Optional<Place> largest(List<Place> places) {
    List<Place> settlements =
        places.stream()
            .filter(place -> place.source() == Place.Source.SETTLEMENT)
            .sorted(Comparator.comparing(Place::population).reversed())
            .toList();
    return settlements.stream()
        .findFirst()
        .filter(first ->
            settlements.stream()
                .filter(place -> !place.county().equals(first.county()))
                .allMatch(
                    place -> first.population() >= DOMINANT * Math.max(1, place.population())));
  }

  /** The counties of places, the most populous first. */
  static List<County> counties(List<Place> places) {
    Map<County, Long> populations = new LinkedHashMap<>();
    places.forEach(place -> populations.merge(place.county(), place.population(), Math::max));
    return populations.entrySet().stream()
        .sorted(Map.Entry.<County, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  static List<County> without(County county, List<County> counties) {
    return counties.stream().filter(other -> !other.equals(county)).toList();
  }

  /** A large city has many post offices, some of which serve an area in a neighboring county. */
  private static boolean hasPostOffice(List<Place> places, County county) {
    return places.stream()
        .anyMatch(place -> place.source() == Place.Source.POSTAL && place.county().equals(county));
  }
}
