package org.atlas287g.domain.record;

import java.util.List;
import java.util.Optional;

/**
 * What the ports of all kinds of records can do, so that editing works on each alike.
 *
 * @param <I> the records' typed key
 * @param <D> what a form edits of them
 */
public interface RecordStore<I extends RecordId, D> {
  /** The key with this value. */
  I id(long value);

  /** The class of the contents. */
  Class<D> type();

  /** The record with this key, withdrawn or not, if there ever was one. */
  Optional<Kept<I, D>> findKept(I id);

  /** The withdrawn records, the last withdrawn first as far as keys tell. */
  List<Kept<I, D>> listWithdrawn();

  /** Stores a new record at version 0, as part of the newest revision. */
  I store(D draft);

  /** Stores new records at version 0, as part of the newest revision, in the order given. */
  default List<I> storeAll(List<D> drafts) {
    return drafts.stream().map(this::store).toList();
  }

  /**
   * Replaces the contents, as part of the newest revision, and counts the version up, unless the
   * version is not the current one. A withdrawn record stands again.
   *
   * @return whether it was done
   */
  boolean replace(I id, int version, D draft);

  /**
   * Withdraws a record and counts its version up, unless the version is not the current one.
   *
   * @return whether it was done
   */
  boolean withdraw(I id, int version);
}
