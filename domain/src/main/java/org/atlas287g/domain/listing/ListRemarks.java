package org.atlas287g.domain.listing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the remarks on one list. A file that is wrong in every row says the same a hundred
 * thousand times: of each kind the first {@value #MOST_OF_A_KIND} are kept, and the others counted.
 */
public final class ListRemarks {
  /** Several times what a real list has. */
  public static final int MOST_OF_A_KIND = 1_000;

  private final List<ListRemark> remarks;
  private final Map<ListRemark.Kind, Integer> counts = new EnumMap<>(ListRemark.Kind.class);

  /** None yet. */
  public ListRemarks() {
    this(List.of());
  }

  /** Those of a reader before, of which none is left out. */
  public ListRemarks(List<ListRemark> before) {
    remarks = new ArrayList<>(before);
  }

  /** One more. */
  public void add(ListRemark remark) {
    if (counts.merge(remark.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
      remarks.add(remark);
    }
  }

  /** All of them in their order; behind them, of which kinds there are more, and how many. */
  public List<ListRemark> list() {
    List<ListRemark> all = new ArrayList<>(remarks);
    counts.forEach((kind, count) -> {
      if (count > MOST_OF_A_KIND) {
        all.add(ListRemark.ofMore(kind, count - MOST_OF_A_KIND));
      }
    });
    return List.copyOf(all);
  }
}
