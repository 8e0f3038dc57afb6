package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.Place;
import org.atlas287g.geodata.geocode.PlaceCandidates.Located;

/** The gazetteer's names within each state, and the counties that their places lie in. */
final class PlaceNames {
  /** Parts of a gazetteer name that agencies leave out. */
  private static final Pattern FORMALITIES =
      Pattern.compile("^(City|Town|Village|Borough|Township) of (?!the )| ?\\(.*\\)");

  private final Map<StateCode, NameIndex<PlaceCandidates>> byState = new EnumMap<>(StateCode.class);
  private final Set<String> everywhere = new HashSet<>();

  PlaceNames(List<Place> gazetteer, CountyIndex counties) {
    Map<StateCode, Map<String, List<Located>>> located = new EnumMap<>(StateCode.class);
    for (Place place : gazetteer) {
      String key = NameKeys.key(FORMALITIES.matcher(place.name()).replaceAll(""));
      county(place, counties)
          .ifPresent(county ->
              located
                  .computeIfAbsent(place.state(), _ -> new HashMap<>())
                  .computeIfAbsent(key, _ -> new ArrayList<>(1))
                  .add(new Located(place, county)));
    }
    located.forEach((state, names) -> {
      NameIndex<PlaceCandidates> index = new NameIndex<>();
      names.forEach((key, places) -> index.add(key, PlaceCandidates.of(places)));
      byState.put(state, index);
      everywhere.addAll(names.keySet());
    });
  }

  /** The county that the gazetteer states, if the boundaries have it; else by the point. */
  private static Optional<CountyFips> county(Place place, CountyIndex counties) {
    String stated = place.countyFips();
    if (stated != null) {
      CountyFips fips = new CountyFips(stated);
      if (counties.find(fips).isPresent()) {
        return Optional.of(fips);
      }
    }
    return counties
        .findNearest(place.lon(), place.lat())
        .filter(county -> county.state() == place.state())
        .map(county -> county.fips());
  }

  /** The counties of the places with this key. */
  Optional<PlaceCandidates> find(StateCode state, String key) {
    NameIndex<PlaceCandidates> names = byState.get(state);
    return names == null ? Optional.empty() : names.find(key).stream().findFirst();
  }

  /**
   * The counties of the one place that a misspelt key can mean. A key that is a place's name
   * elsewhere is taken at its word: the place may just be too small for the gazetteer.
   */
  Optional<PlaceCandidates> findNear(StateCode state, String key) {
    NameIndex<PlaceCandidates> names = byState.get(state);
    if (names == null || everywhere.contains(key)) {
      return Optional.empty();
    }
    return names.findNear(key).map(near -> near.values().getFirst());
  }
}
