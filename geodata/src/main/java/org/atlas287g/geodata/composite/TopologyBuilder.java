package org.atlas287g.geodata.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts rings on an integer grid into borders: a border ends where the neighbors on the path differ
 * between the rings that pass a point. Rings must share their vertices exactly, as those of one
 * Census file do.
 */
final class TopologyBuilder {
  private final List<List<int[]>> rings = new ArrayList<>();
  private final Map<Long, long[]> neighbors = new HashMap<>();
  private final Set<Long> junctions = new HashSet<>();
  private final List<int[]> arcs = new ArrayList<>();
  private final Map<ArcKey, Integer> numbers = new HashMap<>();

  /** A border's points, the same from either end. */
  @SuppressWarnings("ArrayRecordComponent")
  private record ArcKey(int[] points) {
    @Override
    public boolean equals(Object other) {
      return other instanceof ArcKey key && Arrays.equals(points, key.points);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(points);
    }
  }

  /**
   * Adds a county.
   *
   * @param shells its outer rings on the grid, closed
   * @param holes its inner rings on the grid, closed
   */
  void add(List<int[]> shells, List<int[]> holes) {
    List<int[]> county = new ArrayList<>();
    shells.forEach(ring -> keep(county, ring, true));
    holes.forEach(ring -> keep(county, ring, false));
    rings.add(county);
  }

  Topology build() {
    rings.forEach(county -> county.forEach(this::markJunctions));
    List<List<int[]>> counties = new ArrayList<>();
    for (List<int[]> county : rings) {
      counties.add(county.stream().map(this::cut).toList());
    }
    return new Topology(arcs, counties);
  }

  /** Keeps a ring, open, without repeated points, wound so that the county is on the right. */
  private static void keep(List<int[]> county, int[] ring, boolean shell) {
    int[] clean = withoutSpikes(ring);
    long area = doubleArea(clean);
    if (area != 0) {
      county.add(area > 0 == shell ? clean : reversed(clean));
    }
  }

  private static int[] withoutSpikes(int[] ring) {
    int[] out = new int[ring.length];
    int n = 0;
    for (int i = 0; i < ring.length; i += 2) {
      if (n >= 2 && out[n - 2] == ring[i] && out[n - 1] == ring[i + 1]) {
        continue;
      }
      if (n >= 4 && out[n - 4] == ring[i] && out[n - 3] == ring[i + 1]) {
        n -= 2;
        continue;
      }
      out[n++] = ring[i];
      out[n++] = ring[i + 1];
    }
    int start = 0;
    while (n - start >= 4 && out[start] == out[n - 2] && out[start + 1] == out[n - 1]) {
      n -= 2;
      if (n - start >= 4 && out[start + 2] == out[n - 2] && out[start + 3] == out[n - 1]) {
        start += 2;
      }
    }
    return Arrays.copyOfRange(out, start, n);
  }

  private static long doubleArea(int[] ring) {
    long sum = 0;
    for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      sum += (long) ring[j] * ring[i + 1] - (long) ring[i] * ring[j + 1];
    }
    return sum;
  }

  private void markJunctions(int[] ring) {
    int n = ring.length / 2;
    for (int i = 0; i < n; i++) {
      long before = point(ring, (i + n - 1) % n);
      long after = point(ring, (i + 1) % n);
      long here = point(ring, i);
      long[] pair = {Math.min(before, after), Math.max(before, after)};
      long[] known = neighbors.putIfAbsent(here, pair);
      if (known != null && !Arrays.equals(known, pair)) {
        junctions.add(here);
      }
    }
  }

  private int[] cut(int[] ring) {
    int n = ring.length / 2;
    int start = startOf(ring, n);
    List<Integer> references = new ArrayList<>();
    int from = start;
    for (int step = 1; step <= n; step++) {
      int i = (start + step) % n;
      if (step == n || junctions.contains(point(ring, i))) {
        references.add(reference(path(ring, from, start + step, n)));
        from = start + step;
      }
    }
    return references.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A junction, or on a ring without one its least point, where both sides begin alike. */
  private int startOf(int[] ring, int n) {
    int least = 0;
    for (int i = 0; i < n; i++) {
      if (junctions.contains(point(ring, i))) {
        return i;
      }
      if (point(ring, i) < point(ring, least)) {
        least = i;
      }
    }
    return least;
  }

  private static int[] path(int[] ring, int from, int to, int n) {
    int[] points = new int[2 * (to - from + 1)];
    for (int i = from; i <= to; i++) {
      points[2 * (i - from)] = ring[2 * (i % n)];
      points[2 * (i - from) + 1] = ring[2 * (i % n) + 1];
    }
    return points;
  }

  private int reference(int[] points) {
    Integer backward = numbers.get(new ArcKey(reversed(points)));
    if (backward != null) {
      return ~backward;
    }
    Integer number = numbers.putIfAbsent(new ArcKey(points), arcs.size());
    if (number == null) {
      arcs.add(points);
      return arcs.size() - 1;
    }
    return number;
  }

  private static int[] reversed(int[] points) {
    int[] out = new int[points.length];
    for (int i = 0; i < points.length; i += 2) {
      out[points.length - 2 - i] = points[i];
      out[points.length - 1 - i] = points[i + 1];
    }
    return out;
  }

  private static long point(int[] ring, int i) {
    return ((long) ring[2 * i] << 32) | (ring[2 * i + 1] & 0xffffffffL);
  }
}
