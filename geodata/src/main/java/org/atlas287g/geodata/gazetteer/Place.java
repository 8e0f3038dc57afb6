package org.atlas287g.geodata.gazetteer;

import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * A named point of the gazetteer.
 *
 * @param kind what it is
 * @param population people living there; 0 if not known
 * @param countyFips the five-digit code that the gazetteer states, which the boundary file in use
 *     need not have; null if it states none
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 */
public record Place(
    StateCode state,
    String name,
    Kind kind,
    int population,
    @Nullable String countyFips,
    double lon,
    double lat) {

  /** What a named point is. */
  public enum Kind {
    /** A city, town, village or other settlement. */
    SETTLEMENT,
    /** A neighbourhood or other part of a settlement. */
    PART,
    /** A post office: one ZIP code. */
    POST_OFFICE
  }
}
