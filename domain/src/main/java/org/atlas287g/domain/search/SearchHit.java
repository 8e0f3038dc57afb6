package org.atlas287g.domain.search;

import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that a search found, and where on the map it is.
 *
 * @param label what it is called
 * @param detail what tells it from others of that name
 * @param county the county to show; null to show the state
 * @param slug the agency's slug; null for anything else
 */
public record SearchHit(
    Kind kind,
    String label,
    String detail,
    StateCode state,
    @Nullable CountyFips county,
    @Nullable String slug) {
  /** What was found. */
  public enum Kind {
    AGENCY,
    COUNTY,
    STATE,
    PLACE,
    ZIP
  }
}
