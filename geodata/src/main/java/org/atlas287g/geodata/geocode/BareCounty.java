package org.atlas287g.geodata.geocode;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;

/** Finds a county whose name an agency bears without the word county: "Miami-Dade Corrections". */
final class BareCounty {
  private BareCounty() {}

  /** The counties of the longest such name; more than one if a city and a county share it. */
  static Optional<List<CountyFips>> find(AgencyName name, StateCode state, CountyNames counties) {
    int latestStart = FunctionWords.leading(name, state);
    int earliestEnd = FunctionWords.beforeTrailing(name);
    for (int length = name.length(); length > 0; length--) {
      for (int start = 0; start <= latestStart && start + length <= name.length(); start++) {
        int end = start + length;
        List<County> found =
            end < earliestEnd ? List.of() : counties.byShortName(state, name.key(start, end));
        if (!found.isEmpty()) {
          return Optional.of(found.stream().map(County::fips).toList());
        }
      }
    }
    return Optional.empty();
  }
}
