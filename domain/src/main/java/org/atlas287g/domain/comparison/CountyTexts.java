package org.atlas287g.domain.comparison;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the county column of lists: the counties of a state by name, misspelled or not. Immutable.
 */
final class CountyTexts {
  private static final List<String> DESIGNATIONS =
      List.of("county", "parish", "borough", "municipality", "city", "censusarea");
  private static final int ONE_SLIP_FROM = 5;
  private static final int TWO_SLIPS_FROM = 8;

  /** Short names, and full ones where a city and a county share the short one. */
  private final Map<StateCode, Map<String, CountyFips>> byState = new EnumMap<>(StateCode.class);

  private final Set<String> everywhere = new HashSet<>();

  CountyTexts(CountyDirectory directory) {
    for (County county : directory.list()) {
      byState
          .computeIfAbsent(county.fips().state(), _ -> new HashMap<>())
          .put(NameKeys.key(county.fullName()), county.fips());
    }
    for (County county : directory.list()) {
      String name = NameKeys.key(county.name());
      byState.getOrDefault(county.fips().state(), Map.of()).putIfAbsent(name, county.fips());
      everywhere.add(name);
    }
  }

  /**
   * What a county's text means.
   *
   * @param county the county; null if it is none of the state
   * @param exact whether it is spelled right
   * @param elsewhere whether another state has one of that name
   */
  record Reading(@Nullable CountyFips county, boolean exact, boolean elsewhere) {}

  Reading read(StateCode state, String text) {
    Map<String, CountyFips> names = byState.getOrDefault(state, Map.of());
    String key = NameKeys.key(text);
    String bare = bare(key);
    CountyFips exact = names.getOrDefault(key, names.get(bare));
    if (exact != null) {
      boolean spelledRight =
          key.equals(bare)
              || names.containsKey(key)
              || DESIGNATIONS.stream().anyMatch(designation -> key.equals(bare + designation));
      return new Reading(exact, spelledRight, false);
    }
    if (everywhere.contains(bare)) {
      return new Reading(null, false, true);
    }
    int slips = bare.length() < ONE_SLIP_FROM ? 0 : bare.length() < TWO_SLIPS_FROM ? 1 : 2;
    Optional<String> near =
        slips == 0 ? Optional.empty() : TypingSlips.nearest(bare, names.keySet().stream(), slips);
    return new Reading(near.map(names::get).orElse(null), false, false);
  }

  /** "Lake Conty" is Lake, with the last word misspelled as well. */
  private static String bare(String key) {
    for (String designation : DESIGNATIONS) {
      if (key.endsWith(designation) && key.length() > designation.length()) {
        return key.substring(0, key.length() - designation.length());
      }
    }
    for (int length = "conty".length(); length <= "countey".length(); length++) {
      int start = key.length() - length;
      if (start > 2 && TypingSlips.between(key.substring(start), "county", 1) == 1) {
        return key.substring(0, start);
      }
    }
    return key;
  }
}
