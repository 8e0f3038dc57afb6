package org.atlas287g.geodata.geocode;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;

/** The names of the counties and their equivalents within each state. */
final class CountyNames {
  private final Map<StateCode, NameIndex<County>> shortNames = new EnumMap<>(StateCode.class);
  private final Map<StateCode, NameIndex<County>> fullNames = new EnumMap<>(StateCode.class);
  private final CountyIndex counties;
  private final Map<CountyFips, String> printed = new HashMap<>();
  private final Set<String> everywhere = new HashSet<>();

  CountyNames(CountyIndex counties) {
    this.counties = counties;
    for (County county : counties.list()) {
      String key = NameKeys.key(county.name());
      index(shortNames, county).add(key, county);
      index(fullNames, county).add(NameKeys.key(county.fullName()), county);
      printed.put(county.fips(), county.fullName());
      everywhere.add(key);
    }
  }

  private static NameIndex<County> index(Map<StateCode, NameIndex<County>> names, County county) {
    return names.computeIfAbsent(county.state(), _ -> new NameIndex<>());
  }

  List<County> listIn(StateCode state) {
    return counties.listIn(state);
  }

  /** Counties of this short name, for example "baker"; a city and a county may share it. */
  List<County> byShortName(StateCode state, String key) {
    NameIndex<County> names = shortNames.get(state);
    return names == null ? List.of() : names.find(key);
  }

  /** Counties of this full name, for example "bakercounty" or "richmondcity". */
  List<County> byFullName(StateCode state, String key) {
    NameIndex<County> names = fullNames.get(state);
    return names == null ? List.of() : names.find(key);
  }

  /**
   * The counties whose short name a misspelt key can mean. A key that is a county's name in another
   * state is believed to be misspelt by one letter at most: the state may be the mistake.
   */
  Optional<NameIndex.Near<County>> findNear(StateCode state, String key) {
    NameIndex<County> names = shortNames.get(state);
    if (names == null) {
      return Optional.empty();
    }
    return names
        .findNear(key)
        .or(() -> names.guess(key))
        .filter(near -> near.distance() == 1 || !everywhere.contains(key));
  }

  /** The full name, for example "Baker County"; the code itself if the boundaries lack it. */
  String print(CountyFips fips) {
    return printed.getOrDefault(fips, fips.value());
  }
}
