package org.atlas287g.geodata.composite;

import java.util.List;

/**
 * Counties as rings of shared borders. Walking a ring, the county lies to the right (y down).
 *
 * @param arcs each border once: x and y in turn, both end points included
 * @param counties per county its rings; a ring is a list of arc numbers, {@code ~n} for arc n
 *     walked backward
 */
record Topology(List<int[]> arcs, List<List<int[]>> counties) {}
