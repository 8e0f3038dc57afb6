package org.atlas287g.domain.edit;

/**
 * What became of a change.
 *
 * @param <D> what a form edits of the record
 */
public sealed interface Outcome<D> {
  /**
   * The change is stored and published.
   *
   * @param stored the record as it is now
   */
  record Saved<D>(Stored<D> stored) implements Outcome<D> {}

  /**
   * Nothing was stored: since the editor read the record, somebody changed it.
   *
   * @param current the record as it is now
   */
  record Conflict<D>(Stored<D> current) implements Outcome<D> {}

  /**
   * Nothing was stored: the change would contradict other records.
   *
   * @param refusal why
   */
  record Refused<D>(Refusal refusal) implements Outcome<D> {}
}
