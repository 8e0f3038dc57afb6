package org.atlas287g.geodata.composite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.StateCode;

/** The outlines that a document {@code counties.json} holds. Immutable. */
public final class CompositeOutlines implements CountyOutlines {
  /** As {@link CompositeMap} writes it. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\{\"state\":\"(\\w\\w)\",\"x\":(\\d+),\"y\":(\\d+),\"width\":(\\d+),\"height\":(\\d+)}");

  private final Map<CountyFips, List<CountyFips>> neighbors = new HashMap<>();
  private final Map<CountyFips, List<int[]>> counties = new HashMap<>();
  private final Map<StateCode, List<int[]>> states = new EnumMap<>(StateCode.class);
  private final Map<StateCode, List<int[]>> between = new EnumMap<>(StateCode.class);
  private final List<Frame> frames;

  /**
   * Reads a document.
   *
   * @param document what {@link CompositeMap} wrote
   * @param order the counties that it was written of
   */
  public CompositeOutlines(byte[] document, List<County> order) {
    String text = new String(document, StandardCharsets.UTF_8);
    Topology borders = BorderReader.read(text);
    frames = FRAME.matcher(text).results().map(CompositeOutlines::frame).toList();
    Map<Integer, Set<CountyFips>> sides = new HashMap<>();
    Map<StateCode, List<int[]>> inState = new EnumMap<>(StateCode.class);
    for (int i = 0; i < order.size(); i++) {
      CountyFips fips = order.get(i).fips();
      List<int[]> rings = borders.counties().get(i);
      counties.put(fips, rings.stream().map(ring -> line(borders, ring)).toList());
      inState.computeIfAbsent(fips.state(), _ -> new ArrayList<>()).addAll(rings);
      for (int[] ring : rings) {
        for (int use : ring) {
          sides.computeIfAbsent(use < 0 ? ~use : use, _ -> new TreeSet<>()).add(fips);
        }
      }
    }
    sides.values().forEach(this::meet);
    sides.forEach((border, beside) -> divide(borders.arcs().get(border), List.copyOf(beside)));
    inState.forEach((state, rings) -> states.put(state, around(borders, rings)));
  }

  private static Frame frame(MatchResult found) {
    return new Frame(
        StateCode.valueOf(found.group(1)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        Integer.parseInt(found.group(4)),
        Integer.parseInt(found.group(5)));
  }

  private void meet(Set<CountyFips> sides) {
    for (CountyFips one : sides) {
      for (CountyFips other : sides) {
        List<CountyFips> known = neighbors.computeIfAbsent(one, _ -> new ArrayList<>());
        if (!one.equals(other) && !known.contains(other)) {
          known.add(other);
        }
      }
    }
  }

  private void divide(int[] border, List<CountyFips> sides) {
    StateCode state = sides.getFirst().state();
    if (sides.size() > 1 && sides.getLast().state() == state) {
      between.computeIfAbsent(state, _ -> new ArrayList<>()).add(border);
    }
  }

  /** The rings along the borders that only one of the counties has. */
  private static List<int[]> around(Topology borders, List<int[]> rings) {
    Set<Integer> inside = new HashSet<>();
    rings.forEach(ring -> {
      for (int use : ring) {
        inside.add(use);
      }
    });
    Map<Long, Deque<Integer>> leaving = new LinkedHashMap<>();
    for (int use : inside) {
      if (!inside.contains(~use)) {
        leaving.computeIfAbsent(start(borders, use), _ -> new ArrayDeque<>()).add(use);
      }
    }
    List<int[]> outer = new ArrayList<>();
    for (Map.Entry<Long, Deque<Integer>> from : leaving.entrySet()) {
      while (!from.getValue().isEmpty()) {
        outer.add(line(borders, walk(borders, leaving, from.getKey())));
      }
    }
    return outer;
  }

  /** As many borders go into a point as leave it, so that a walk ends where it began. */
  private static int[] walk(Topology borders, Map<Long, Deque<Integer>> leaving, long from) {
    List<Integer> ring = new ArrayList<>();
    long at = from;
    do {
      int use = leaving.getOrDefault(at, new ArrayDeque<>()).remove();
      ring.add(use);
      at = start(borders, ~use);
    } while (at != from);
    return ring.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long start(Topology borders, int use) {
    int[] points = borders.arcs().get(use < 0 ? ~use : use);
    int at = use < 0 ? points.length - 2 : 0;
    return ((long) points[at] << 32) | (points[at + 1] & 0xffffffffL);
  }

  private static int[] line(Topology borders, int[] ring) {
    int length = 0;
    for (int use : ring) {
      length += borders.arcs().get(use < 0 ? ~use : use).length - 2;
    }
    int[] line = new int[length];
    int n = 0;
    for (int use : ring) {
      int[] points = borders.arcs().get(use < 0 ? ~use : use);
      for (int i = 0; i < points.length - 2; i += 2) {
        int at = use < 0 ? points.length - 2 - i : i;
        line[n++] = points[at];
        line[n++] = points[at + 1];
      }
    }
    return line;
  }

  @Override
  public List<CountyFips> neighbors(CountyFips county) {
    return neighbors.getOrDefault(county, List.of()).stream().sorted().toList();
  }

  @Override
  public List<int[]> rings(CountyFips county) {
    return counties.getOrDefault(county, List.of());
  }

  @Override
  public List<int[]> rings(StateCode state) {
    return states.getOrDefault(state, List.of());
  }

  @Override
  public List<int[]> borders(StateCode state) {
    return between.getOrDefault(state, List.of());
  }

  @Override
  public List<Frame> frames() {
    return frames;
  }
}
