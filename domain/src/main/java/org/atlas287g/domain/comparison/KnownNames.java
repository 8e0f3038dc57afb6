package org.atlas287g.domain.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The agencies of many rows, to tell whether another row is of one of them. */
final class KnownNames {
  private final Likeness likeness;
  private final Set<String> agencies = new HashSet<>();
  private final Map<String, List<ListedRow>> near = new HashMap<>();

  KnownNames(List<ListedRow> rows, Likeness likeness) {
    this.likeness = likeness;
    for (ListedRow row : rows) {
      if (agencies.add(row.agency())) {
        near.computeIfAbsent(Matching.block(row), _ -> new ArrayList<>()).add(row);
      }
    }
  }

  /** Whether one of the agencies has the row's name, or one that differs by typing mistakes. */
  boolean contain(ListedRow row) {
    return agencies.contains(row.agency())
        || near.getOrDefault(Matching.block(row), List.of()).stream()
            .anyMatch(known -> likeness.isNearSpelling(known, row));
  }
}
