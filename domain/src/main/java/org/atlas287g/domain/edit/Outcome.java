package org.atlas287g.domain.edit;

import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;

/**
 * What became of a change.
 *
 * @param <I> the record's typed key
 * @param <D> what a form edits of the record
 */
public sealed interface Outcome<I extends RecordId, D> {
  /**
   * The change is stored and published.
   *
   * @param kept the record as it is now
   */
  record Saved<I extends RecordId, D>(Kept<I, D> kept) implements Outcome<I, D> {}

  /**
   * Nothing was stored: since the editor read the record, somebody changed it.
   *
   * @param current the record as it is now
   */
  record Conflict<I extends RecordId, D>(Kept<I, D> current) implements Outcome<I, D> {}

  /**
   * Nothing was stored: the change would contradict other records.
   *
   * @param refusal why
   */
  record Refused<I extends RecordId, D>(Refusal refusal) implements Outcome<I, D> {}
}
