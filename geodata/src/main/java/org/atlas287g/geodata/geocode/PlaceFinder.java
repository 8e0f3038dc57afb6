package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.atlas287g.geodata.gazetteer.Place;

/** Finds the county of the city, town or village that an agency is named after. */
final class PlaceFinder {
  /** How many times larger the larger of two places of one name must be to be meant. */
  private static final int DOMINANT = 10;

  private final Gazetteer gazetteer;

  PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether the gazetteer has a place with this key. */
  boolean knows(StateCode state, String key) {
    return !gazetteer.find(state, key).isEmpty();
  }

  /** What the gazetteer says of the place; empty if it has none of that name. */
  Optional<Finding> find(StateCode state, AgencyName name) {
    if (name.place().isEmpty()) {
      return Optional.empty();
    }
    String full = String.join("", name.place());
    List<Place> places = gazetteer.find(state, full);
    boolean bare = places.isEmpty() && name.place().getLast().equals(name.kind());
    String key = bare ? String.join("", name.place().subList(0, name.place().size() - 1)) : full;
    if (name.kind().equals("township") && !key.endsWith("township")) {
      List<Place> namesakes = places.isEmpty() ? gazetteer.find(state, key) : places;
      return namesakes.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Finding.open(
                  ranked(namesakes),
                  Basis.GAZETTEER,
                  "A place of that name exists, but a township may lie elsewhere"));
    }
    if (bare) {
      places = gazetteer.find(state, key);
    }
    if (!places.isEmpty()) {
      return Optional.of(decide(places));
    }
    return Typing.correct(key, gazetteer.keys(state))
        .filter(known -> key.length() > 5 && TypingSlips.between(key, known, 1) == 1)
        .map(known -> misspelt(decide(gazetteer.find(state, known))));
  }

  private static Finding misspelt(Finding finding) {
    return new Finding(
        finding.counties(),
        finding.candidates(),
        finding.basis(),
        Math.min(finding.confidence(), 0.72),
        finding.reason() + ", if the name is a misspelling of it");
  }

  private static Finding decide(List<Place> places) {
    // The list is in the order of the evidence's weight, so the first record is of the best kind.
    Place.Source source = places.getFirst().source();
    List<Place> best = places.stream().filter(place -> place.source() == source).toList();
    List<County> counties = ranked(best);
    List<County> others = new ArrayList<>(ranked(places));
    County county = counties.getFirst();
    String where = best.getFirst().name() + " lies in " + county.fullName();
    others.remove(county);
    if (counties.size() > 1) {
      if (source != Place.Source.SETTLEMENT || !dominates(best)) {
        return Finding.open(
            ranked(places),
            Basis.GAZETTEER,
            "Several places in the state are called " + best.getFirst().name());
      }
      return Finding.decided(
              county, Basis.GAZETTEER, 0.75, where + ", by far the largest of that name")
          .with(others);
    }
    double confidence =
        switch (source) {
          case SETTLEMENT -> others.isEmpty() ? 0.9 : 0.85;
          case SECTION -> 0.72;
          case POSTAL -> 0.75;
        };
    return Finding.decided(county, Basis.GAZETTEER, confidence, where).with(others);
  }

  private static boolean dominates(List<Place> places) {
    List<Long> sizes =
        populations(places).values().stream().sorted(Comparator.reverseOrder()).toList();
    return sizes.get(0) >= DOMINANT * Math.max(1, sizes.get(1));
  }

  private static List<County> ranked(List<Place> places) {
    return populations(places).entrySet().stream()
        .sorted(Map.Entry.<County, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<County, Long> populations(List<Place> places) {
    Map<County, Long> populations = new LinkedHashMap<>();
    places.forEach(place -> populations.merge(place.county(), place.population(), Math::max));
    return populations;
  }
}
