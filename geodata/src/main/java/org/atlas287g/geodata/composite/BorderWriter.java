package org.atlas287g.geodata.composite;

import java.util.List;

/**
 * Writes rings and borders. A border's points are written at its first use, without those that the
 * reader knows already: its first point where the ring goes on from another border, and its last
 * where the ring closes or goes on along a known border.
 */
final class BorderWriter {
  private final Topology topology;
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
  }

  /** The members of the document that hold rings and borders. */
  static List<String> write(Topology topology) {
    BorderWriter writer = new BorderWriter(topology);
    for (List<int[]> county : topology.counties()) {
      writer.rings.unsigned(county.size());
      county.forEach(writer::ring);
    }
    return List.of(
        member("rings", writer.rings),
        member("uses", writer.uses),
        member("lengths", writer.lengths),
        member("dx", writer.dx),
        member("dy", writer.dy));
  }

  private void ring(int[] ring) {
    rings.unsigned(ring.length);
    for (int i = 0; i < ring.length; i++) {
      if (ring[i] == begun) {
        uses.unsigned(0);
        begun++;
        boolean closes = i == ring.length - 1;
        points(topology.arcs().get(ring[i]), i == 0, !closes && ring[i + 1] == begun);
      } else {
        int arc = ring[i] < 0 ? ~ring[i] : ring[i];
        uses.unsigned(1 + 2 * (begun - 1 - arc) + (ring[i] < 0 ? 1 : 0));
        int[] known = topology.arcs().get(arc);
        goTo(known, ring[i] < 0 ? 0 : known.length - 2);
      }
    }
  }

  private void points(int[] arc, boolean first, boolean last) {
    lengths.unsigned(arc.length / 2 - 2);
    int end = arc.length - 2;
    for (int i = first ? 0 : 2; i < (last ? arc.length : end); i += 2) {
      dx.signed(arc[i] - x);
      dy.signed(arc[i + 1] - y);
      goTo(arc, i);
    }
    goTo(arc, end);
  }

  private void goTo(int[] arc, int at) {
    x = arc[at];
    y = arc[at + 1];
  }

  private static String member(String name, DigitText text) {
    return "\"" + name + "\":" + CompositeMap.quoted(text.toString());
  }
}
