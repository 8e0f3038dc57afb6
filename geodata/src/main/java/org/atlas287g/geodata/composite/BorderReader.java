package org.atlas287g.geodata.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link BorderWriter} wrote, by following the rings as it did. */
final class BorderReader {
  /** Stands for no point, as at the start of a ring. */
  private static final int NOWHERE = -1;

  private final int[] counts;
  private final int[] uses;
  private final int[] lengths;
  private final int[] dx;
  private final int[] dy;
  private final List<int[]> arcs = new ArrayList<>();
  private final Map<Long, List<Integer>> leaving = new HashMap<>();
  private int nextUse;
  private int nextStep;
  private int x;
  private int y;

  private BorderReader(String document) {
    counts = DigitText.read(member(document, "rings"), false);
    uses = DigitText.read(member(document, "uses"), false);
    lengths = DigitText.read(member(document, "lengths"), false);
    dx = DigitText.read(member(document, "dx"), true);
    dy = DigitText.read(member(document, "dy"), true);
  }

  /** The borders of a document that {@link CompositeMap} wrote. */
  static Topology read(String document) {
    return new BorderReader(document).topology();
  }

  /** These members hold no character that JSON escapes. */
  private static String member(String document, String name) {
    String opening = "\"" + name + "\":\"";
    int start = document.indexOf(opening) + opening.length();
    return document.substring(start, document.indexOf('"', start));
  }

  private Topology topology() {
    List<List<int[]>> counties = new ArrayList<>();
    int next = 0;
    while (next < counts.length) {
      List<int[]> rings = new ArrayList<>();
      for (int left = counts[next++]; left > 0; left--) {
        rings.add(ring(counts[next++]));
      }
      counties.add(rings);
    }
    return new Topology(arcs, counties);
  }

  private int[] ring(int length) {
    int[] ring = new int[length];
    boolean standing = false;
    long first = NOWHERE;
    for (int i = 0; i < length; i++) {
      int code = uses[nextUse++];
      if (code > 0) {
        int use = standing ? leaving(here()).get(code - 1) : byAge(code);
        goTo(start(use));
        first = i == 0 ? here() : first;
        leaving(start(arc(use))).remove((Integer) arc(use));
        leaving(start(~arc(use))).remove((Integer) ~arc(use));
        goTo(start(~use));
        ring[i] = use;
        standing = true;
        continue;
      }
      ring[i] = arcs.size();
      first = begin(i == 0, i == length - 1, first);
      standing = false;
    }
    return ring;
  }

  /** Reads a new border, which starts where the last one ended; the first point of the ring. */
  private long begin(boolean opens, boolean closes, long firstPoint) {
    int n = lengths[arcs.size()] + 2;
    int[] points = new int[2 * n];
    if (opens) {
      step();
    }
    long first = opens ? here() : firstPoint;
    put(points, 0);
    for (int i = 1; i < n - 1; i++) {
      step();
      put(points, i);
    }
    int arc = arcs.size();
    arcs.add(points);
    if (closes) {
      goTo(first);
    } else if (uses[nextUse] > 0) {
      goTo(start(byAge(uses[nextUse])));
    } else {
      step();
    }
    put(points, n - 1);
    leaving(start(arc)).add(arc);
    leaving(here()).add(~arc);
    return first;
  }

  private int byAge(int code) {
    int arc = arcs.size() - 1 - ((code - 1) >> 1);
    return ((code - 1) & 1) == 1 ? ~arc : arc;
  }

  private static int arc(int use) {
    return use < 0 ? ~use : use;
  }

  /** The point at which a border, walked this way, starts. */
  private long start(int use) {
    int[] points = arcs.get(arc(use));
    int at = use < 0 ? points.length - 2 : 0;
    return point(points[at], points[at + 1]);
  }

  private void step() {
    x += dx[nextStep];
    y += dy[nextStep++];
  }

  private void goTo(long point) {
    x = (int) (point >> 32);
    y = (int) point;
  }

  private long here() {
    return point(x, y);
  }

  private void put(int[] points, int at) {
    points[2 * at] = x;
    points[2 * at + 1] = y;
  }

  private static long point(int x, int y) {
    return ((long) x << 32) | (y & 0xffffffffL);
  }

  private List<Integer> leaving(long point) {
    return leaving.computeIfAbsent(point, p -> new ArrayList<>());
  }
}
