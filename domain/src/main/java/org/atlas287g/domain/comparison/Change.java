package org.atlas287g.domain.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One change. A row that changes an agreement in itself and in its links, county or type makes one
 * change for each; all others are of one kind.
 *
 * @param kind what changes
 * @param certain whether it may be taken as it is; if not, a person decides
 * @param before the agreement that was known; null if the row is of none
 * @param after the row; null if the list has none
 * @param evidence why
 * @param <K> what agreements are known by
 */
public record Change<K>(
    ChangeKind kind,
    boolean certain,
    @Nullable ListedAgreement<K> before,
    @Nullable ListedRow after,
    Evidence evidence) {
  /** Whether it tells what becomes of an agreement or a row, as each has one such change. */
  public boolean isOfIdentity() {
    return kind.isOfIdentity();
  }

  /** Whether the agreement was absent and has come back. */
  public boolean isReturn() {
    return before != null && after != null && !before.listed();
  }
}
