package org.atlas287g.geodata.authority;

import java.util.List;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.place.CountyFips;

/**
 * A public body that does not have the name of a place that it serves.
 *
 * @param name its usual name, for example "Florida Gulf Coast University"
 * @param level what kind of body it is
 * @param counties the county of its main campus or all counties of its area, never empty
 */
public record Authority(String name, AgencyLevel level, List<CountyFips> counties) {
  /** Copies the list. */
  public Authority {
    counties = List.copyOf(counties);
  }
}
