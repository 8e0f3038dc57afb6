package org.atlas287g.domain.place;

import java.util.List;

/**
 * Port: the outlines of counties and states on the grid of the map ({@code docs/map-geometry.md}),
 * and which counties are neighbors. Implementations are thread-safe.
 *
 * <p>A ring is a closed line: x and y of its points in turn, without the first one repeated at the
 * end. Filled by the even-odd rule, the rings of an area are the area; shared borders have the same
 * points on both sides. Callers must not modify the arrays.
 */
public interface CountyOutlines {
  /** The counties that share a border with this one, not only a corner, in FIPS order. */
  List<CountyFips> neighbors(CountyFips county);

  /** The rings of a county; empty if the boundary file does not have it. */
  List<int[]> rings(CountyFips county);

  /** The rings around a state, without the borders of its counties; empty if it has none. */
  List<int[]> rings(StateCode state);
}
