package org.atlas287g.geodata.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rings and borders, leaving out what the reader knows by then. A border's points are
 * written at its first use, without its first point where the ring goes on from another border, and
 * without its last where the ring closes or goes on along a known border. A known border is named
 * by how long ago it was begun or, where the ring already stands at its start, by its rank among
 * the borders that leave that point and have been walked once.
 */
final class BorderWriter {
  private static final int NOT_BEGUN = -1;

  private final Topology topology;
  private final int[] numbers;
  private final Map<Long, List<Integer>> leaving = new HashMap<>();
  private final DigitText rings = new DigitText();
  private final DigitText uses = new DigitText();
  private final DigitText lengths = new DigitText();
  private final DigitText dx = new DigitText();
  private final DigitText dy = new DigitText();
  private int begun;
  private int x;
  private int y;

  private BorderWriter(Topology topology) {
    this.topology = topology;
    this.numbers = new int[topology.arcs().size()];
    Arrays.fill(numbers, NOT_BEGUN);
  }

  /** The members of the document that hold rings and borders. */
  static List<String> write(Topology topology) {
    BorderWriter writer = new BorderWriter(topology);
    for (List<int[]> county : topology.counties()) {
      writer.rings.unsigned(county.size());
      county.forEach(ring -> writer.ring(writer.fromKnown(ring)));
    }
    return List.of(
        member("rings", writer.rings),
        member("uses", writer.uses),
        member("lengths", writer.lengths),
        member("dx", writer.dx),
        member("dy", writer.dy));
  }

  /** The ring begun where a run of known borders begins, which takes the fewest numbers. */
  private int[] fromKnown(int[] ring) {
    int n = ring.length;
    for (int start = 0; start < n; start++) {
      if (isKnown(ring[start]) && !isKnown(ring[(start + n - 1) % n])) {
        int[] rotated = new int[n];
        for (int i = 0; i < n; i++) {
          rotated[i] = ring[(start + i) % n];
        }
        return rotated;
      }
    }
    return ring;
  }

  private void ring(int[] ring) {
    rings.unsigned(ring.length);
    boolean standing = false;
    for (int i = 0; i < ring.length; i++) {
      if (isKnown(ring[i])) {
        known(ring[i], standing);
        standing = true;
      } else {
        boolean endIsNews = i + 1 < ring.length && !isKnown(ring[i + 1]);
        begin(ring[i], i == 0, endIsNews);
        standing = false;
      }
    }
  }

  private void known(int use, boolean standing) {
    int[] points = topology.arcs().get(arc(use));
    int start = use < 0 ? points.length - 2 : 0;
    if (standing) {
      uses.unsigned(1 + leaving(points, start).indexOf(use));
    } else {
      uses.unsigned(1 + 2 * (begun - 1 - numbers[arc(use)]) + (use < 0 ? 1 : 0));
    }
    leaving(points, 0).remove((Integer) arc(use));
    leaving(points, points.length - 2).remove((Integer) ~arc(use));
    goTo(points, points.length - 2 - start);
  }

  private void begin(int use, boolean startIsNews, boolean endIsNews) {
    uses.unsigned(0);
    numbers[use] = begun++;
    int[] points = topology.arcs().get(use);
    int end = points.length - 2;
    lengths.unsigned(points.length / 2 - 2);
    for (int i = startIsNews ? 0 : 2; i < (endIsNews ? points.length : end); i += 2) {
      dx.signed(points[i] - x);
      dy.signed(points[i + 1] - y);
      goTo(points, i);
    }
    goTo(points, end);
    leaving(points, 0).add(use);
    leaving(points, end).add(~use);
  }

  private boolean isKnown(int use) {
    return numbers[arc(use)] != NOT_BEGUN;
  }

  private static int arc(int use) {
    return use < 0 ? ~use : use;
  }

  private List<Integer> leaving(int[] points, int at) {
    return leaving.computeIfAbsent(
        ((long) points[at] << 32) | (points[at + 1] & 0xffffffffL), p -> new ArrayList<>());
  }

  private void goTo(int[] points, int at) {
    x = points[at];
    y = points[at + 1];
  }

  private static String member(String name, DigitText text) {
    return "\"" + name + "\":" + CompositeMap.quoted(text.toString());
  }
}
