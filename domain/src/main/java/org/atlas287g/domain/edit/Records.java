package org.atlas287g.domain.edit;

import java.util.Optional;
import org.atlas287g.domain.audit.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Port: the stored records of one kind, removed ones included.
 *
 * @param <D> what a form edits of them
 */
public interface Records<D> {
  /** The kind. */
  RecordKind kind();

  /** The class of the contents. */
  Class<D> type();

  /** The record with this key, if there ever was one. */
  Optional<Stored<D>> find(long key);

  /** Stores a new record at version 0, as part of the newest revision, and gives its key. */
  long add(D draft);

  /**
   * Replaces the contents, as part of the newest revision, and counts the version up, unless the
   * version is not the current one.
   *
   * @param draft the new contents; null to remove the record
   * @return whether it was done
   */
  boolean replace(long key, int version, @Nullable D draft);
}
