package org.atlas287g.domain.comparison;

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

/** Reads the county column of lists: the counties of a state by name, misspelled or not. */
final class CountyTexts {
  private static final List<String> DESIGNATIONS =
      List.of("county", "parish", "borough", "municipality", "city", "censusarea");
  private static final int ONE_SLIP_FROM = 5;
  private static final int TWO_SLIPS_FROM = 8;

  private final CountyDirectory directory;
  private final Map<StateCode, Map<String, CountyFips>> byState = new HashMap<>();
  private final Map<String, Reading> read = new HashMap<>();
  private @Nullable Set<String> everywhere;

  CountyTexts(CountyDirectory directory) {
    this.directory = directory;
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
    return read.computeIfAbsent(state + text, _ -> find(state, NameKeys.key(text)));
  }

  private Reading find(StateCode state, String key) {
    Map<String, CountyFips> names = byState.computeIfAbsent(state, this::names);
    String bare = bare(key);
    CountyFips exact = names.getOrDefault(key, names.get(bare));
    if (exact != null) {
      boolean spelledRight =
          key.equals(bare)
              || names.containsKey(key)
              || DESIGNATIONS.stream().anyMatch(designation -> key.equals(bare + designation));
      return new Reading(exact, spelledRight, false);
    }
    if (elsewhere(bare)) {
      return new Reading(null, false, true);
    }
    int slips = bare.length() < ONE_SLIP_FROM ? 0 : bare.length() < TWO_SLIPS_FROM ? 1 : 2;
    Optional<String> near =
        slips == 0 ? Optional.empty() : TypingSlips.nearest(bare, names.keySet().stream(), slips);
    return new Reading(near.map(names::get).orElse(null), false, false);
  }

  private boolean elsewhere(String bare) {
    Set<String> all = everywhere;
    if (all == null) {
      all = new HashSet<>();
      for (County county : directory.list()) {
        all.add(NameKeys.key(county.name()));
      }
      everywhere = all;
    }
    return all.contains(bare);
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

  /** Short names, and full ones where a city and a county share the short one. */
  private Map<String, CountyFips> names(StateCode state) {
    Map<String, CountyFips> names = new HashMap<>();
    for (County county : directory.listIn(state)) {
      names.put(NameKeys.key(county.fullName()), county.fips());
    }
    for (County county : directory.listIn(state)) {
      names.putIfAbsent(NameKeys.key(county.name()), county.fips());
    }
    return names;
  }
}
