package org.atlas287g.domain.geocoding;

import java.util.List;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.StateCode;

/**
 * Port: the counties that an agency may lie in when the {@link AgencyGeocoder} leaves it open.
 * Implementations are immutable.
 */
public interface CountySuggestions {
  /**
   * Counties of the state that the agency's name hints at, most likely first.
   *
   * @param agency its name, as printed or typed
   * @param most how many at most
   */
  List<CountySuggestion> suggest(StateCode state, String agency, int most);

  /**
   * A county with what speaks for it.
   *
   * @param county the county
   * @param place the place in it whose name the agency bears; empty if the county's own name is
   *     meant
   */
  record CountySuggestion(County county, String place) {}
}
