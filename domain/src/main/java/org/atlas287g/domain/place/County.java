package org.atlas287g.domain.place;

/**
 * A county or county equivalent, without its geometry.
 *
 * @param fips its code
 * @param name the short name, for example "Miami-Dade"
 * @param fullName the name with its legal description, for example "Miami-Dade County" (Census
 *     NAMELSAD)
 * @param lsad the Census legal/statistical area code, for example "06" for a county, "15" for a
 *     parish, "25" for an independent city
 */
public record County(CountyFips fips, String name, String fullName, String lsad) {
  /** The state that the county lies in. */
  public StateCode state() {
    return fips.state();
  }
}
