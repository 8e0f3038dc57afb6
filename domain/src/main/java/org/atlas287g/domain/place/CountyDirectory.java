package org.atlas287g.domain.place;

import java.util.List;
import java.util.Optional;

/** Port: the counties of the boundary file in use. Implementations are immutable. */
public interface CountyDirectory {
  /**
   * All counties in FIPS order. A county's position in this list is its <em>county index</em> in
   * the map's documents.
   */
  List<County> list();

  /** The county with this code, if the boundary file has it. */
  Optional<County> find(CountyFips fips);

  /** The counties of one state in FIPS order; empty if the boundary file has none. */
  List<County> listIn(StateCode state);
}
