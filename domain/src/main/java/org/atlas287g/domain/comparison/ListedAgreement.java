package org.atlas287g.domain.comparison;

import java.util.List;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyName;

/**
 * An agreement that is known before a list is read: from the list before it, or from the store.
 *
 * @param key what the caller knows it by
 * @param row what the newest list that has it prints
 * @param aliases further names of its agency, taken apart; may be empty
 * @param others what tells apart agencies that were decided not to be its own
 * @param listed whether the list before has it; if not, it can only come back
 * @param pending whether it is a pending one
 * @param <K> the type of the key
 */
public record ListedAgreement<K>(
    K key,
    ListedRow row,
    List<AgencyName> aliases,
    Set<String> others,
    boolean listed,
    boolean pending) {
  /** Copies the collections. */
  public ListedAgreement {
    aliases = List.copyOf(aliases);
    others = Set.copyOf(others);
  }

  /** One that the list before has, known by no other names. */
  public static <K> ListedAgreement<K> listed(K key, ListedRow row, boolean pending) {
    return new ListedAgreement<>(key, row, List.of(), Set.of(), true, pending);
  }
}
