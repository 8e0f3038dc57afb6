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
  /** Where the map shows a state or territory apart from the others, with its upper left corner. */
  record Frame(StateCode state, int x, int y, int width, int height) {}

  /** The counties that share a border with this one, not only a corner, in FIPS order. */
  List<CountyFips> neighbors(CountyFips county);

  /** The rings of a county; empty if the boundary file does not have it. */
  List<int[]> rings(CountyFips county);

  /** The rings around a state, without the borders of its counties; empty if it has none. */
  List<int[]> rings(StateCode state);

  /** The borders between counties of a state, each once: open lines, as x and y of their points. */
  List<int[]> borders(StateCode state);

  /** The frames of the states that are not where they lie, in the order of the map. */
  List<Frame> frames();
}
