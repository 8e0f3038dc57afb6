package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.CensusPlaces;
import org.atlas287g.geodata.gazetteer.CensusPlaces.Municipality;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.atlas287g.geodata.gazetteer.Place;

/**
 * Finds municipalities and townships in the Census Bureau's files. These have all of them with
 * their kinds, so the only one with a name needs no other evidence.
 */
final class CensusFinder {
  private final CensusPlaces census;
  private final Gazetteer gazetteer;
  private final CountyIndex index;

  CensusFinder(CensusPlaces census, Gazetteer gazetteer, CountyIndex index) {
    this.census = census;
    this.gazetteer = gazetteer;
    this.index = index;
  }

  /** What the files say; empty if they have nothing with such a name, or if there are no files. */
  Optional<Finding> find(StateCode state, AgencyName name) {
    List<Municipality> meant = meant(state, name);
    boolean township = name.kind().equals("township");
    return Stream.<Predicate<Municipality>>of(
            one -> one.isIncorporated() && (township || !one.isTownship()),
            Municipality::isIncorporated,
            one -> true)
        .map(sort -> meant.stream().filter(sort).toList())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .map(some -> decide(some, gazetteer.find(state, name.placeKey())));
  }

  /** The keys of all townships of a state. */
  Stream<String> townships(StateCode state) {
    return census.keys(state).stream()
        .filter(key -> census.find(state, key).stream().anyMatch(Municipality::isTownship));
  }

  /** What the files say of the townships with this key; empty if nothing. */
  Optional<Finding> findTownship(StateCode state, String key) {
    List<Municipality> alike =
        census.find(state, key).stream().filter(Municipality::isTownship).toList();
    return alike.isEmpty() ? Optional.empty() : Optional.of(decide(alike, List.of()));
  }

  /** What the files say of a name with this key; empty if nothing. */
  Optional<Finding> find(StateCode state, String key) {
    List<Municipality> alike = census.find(state, key);
    return alike.isEmpty()
        ? Optional.empty()
        : Optional.of(decide(alike, gazetteer.find(state, key)));
  }

  /** All that the name can mean: a kind may belong to the name, as in Oak Grove Village. */
  private List<Municipality> meant(StateCode state, AgencyName name) {
    String kind = name.kind();
    List<Municipality> whole = census.find(state, name.placeKey());
    if (kind.isEmpty()) {
      return whole;
    }
    List<Municipality> meant = new ArrayList<>(name.kindIsLast() ? whole : List.of());
    census.find(state, name.plainPlaceKey()).stream()
        .filter(one -> kind.equals("township") ? one.isTownship() : one.kind().equals(kind))
        .forEach(meant::add);
    // "City of" a town
    return meant.isEmpty() && !kind.equals("township") ? whole : meant;
  }

  private Finding decide(List<Municipality> alike, List<Place> places) {
    String name = alike.getFirst().name();
    List<County> counties = alike.stream().map(Municipality::county).distinct().toList();
    if (counties.size() > 1) {
      return Namesakes.largest(places)
          .filter(place -> counties.contains(place.county()))
          .map(place -> Namesakes.ofLargest(place, Namesakes.without(place.county(), counties)))
          .orElseGet(() -> Namesakes.several(name, counties));
    }
    County county = counties.getFirst();
    List<County> others = Namesakes.without(county, Namesakes.counties(places));
    return (onCountyLine(county, places)
            ? Namesakes.lies(
                name, county, Namesakes.UNSURE, " by one source, across its line by another")
            : Namesakes.lies(name, county, 0.92, ""))
        .with(others);
  }

  /** Whether the only settlement of that name is said to lie in a neighboring county. */
  private boolean onCountyLine(County county, List<Place> places) {
    List<County> settled =
        places.stream()
            .filter(place -> place.source() == Place.Source.SETTLEMENT)
            .map(Place::county)
            .distinct()
            .toList();
    return settled.size() == 1
        && !settled.contains(county)
        && index.touches(county.fips(), settled.getFirst().fips());
  }
}
