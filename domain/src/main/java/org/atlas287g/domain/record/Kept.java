package org.atlas287g.domain.record;

import org.jspecify.annotations.Nullable;

/**
 * A record as editing sees it, also one that was withdrawn.
 *
 * @param id its key
 * @param version counts its changes, from 0
 * @param last its contents; if it is withdrawn, what they were before that
 * @param withdrawn whether it is withdrawn
 * @param <I> its typed key
 * @param <D> what a form edits of it
 */
public record Kept<I extends RecordId, D>(I id, int version, D last, boolean withdrawn) {
  /** A record that stands. */
  public static <I extends RecordId, D> Kept<I, D> standing(I id, int version, D draft) {
    return new Kept<>(id, version, draft, false);
  }

  /** The contents as they stand; null if the record is withdrawn. */
  public @Nullable D draft() {
    return withdrawn ? null : last;
  }
}
