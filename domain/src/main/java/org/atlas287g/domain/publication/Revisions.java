package org.atlas287g.domain.publication;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Port: the newest revision. Every change to a published record advances it in the same
 * transaction.
 */
public interface Revisions {
  /** The newest revision; empty while the store holds no records. */
  Optional<Revision> findCurrent();

  /** The first revision; empty while the store holds no records. */
  Optional<Revision> findFirst();

  /** Waits until nobody else changes records; then nobody does until the transaction ends. */
  void awaitTurn();

  /**
   * Stores the next revision, for changes that editors make now; it reflects the same source list
   * as the current one. Records that are stored after it in the same transaction are known from it.
   *
   * @throws IllegalStateException while the store holds no records
   */
  Revision advance();

  /**
   * Stores the next revision, which reflects a source list of the given date. Records that are
   * stored after it in the same transaction are known from it.
   *
   * @param inferred whether the date was inferred, because the list prints none
   */
  Revision advance(LocalDate listed, boolean inferred);
}
