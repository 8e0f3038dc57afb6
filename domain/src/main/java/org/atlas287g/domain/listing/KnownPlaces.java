package org.atlas287g.domain.listing;

import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;

/** Tells which names are real: a real name is never taken for another one mistyped. */
@FunctionalInterface
public interface KnownPlaces {
  /** Whether a place of that {@linkplain NameKeys#key key} exists in the state. */
  boolean contains(StateCode state, String key);

  /** The counties of the boundary file in use. */
  static KnownPlaces counties(CountyDirectory directory) {
    Set<String> keys =
        directory.list().stream()
            .map(county -> key(county.fips(), county.name()))
            .collect(Collectors.toUnmodifiableSet());
    return (state, key) -> keys.contains(state.name() + key);
  }

  private static String key(CountyFips fips, String name) {
    return fips.state().name() + NameKeys.key(name);
  }
}
