package org.atlas287g.domain.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a list changes, and whether it may.
 *
 * @param list the list
 * @param gate whether its changes may be taken as they are
 * @param changes one of identity for each agreement and row, unchanged ones included, and further
 *     ones for links, counties and types
 * @param <K> what agreements are known by
 */
public record Comparison<K>(UnderstoodList list, Gate gate, List<Change<K>> changes) {
  /** Copies the list. */
  public Comparison {
    changes = List.copyOf(changes);
  }

  /** How many changes of each kind there are, in the order of the kinds. */
  public Map<ChangeKind, Integer> counts() {
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    return counts;
  }

  /** How many changes of a kind are certain. */
  public int certain(ChangeKind kind) {
    return (int) changes.stream().filter(c -> c.kind() == kind && c.certain()).count();
  }

  /** The changes that a person must decide. */
  public List<Change<K>> open() {
    return changes.stream().filter(change -> !change.certain()).toList();
  }
}
