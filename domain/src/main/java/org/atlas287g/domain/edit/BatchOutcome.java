package org.atlas287g.domain.edit;

import org.jspecify.annotations.Nullable;

/** What became of the rows that an editor accepted together. */
public sealed interface BatchOutcome {
  /**
   * All of them are stored and published.
   *
   * @param added new agreements or meetings
   * @param changed changed ones
   * @param agencies new agencies
   * @param revision the revision that they share; null if the records said all that already
   */
  record Saved(int added, int changed, int agencies, @Nullable Long revision)
      implements BatchOutcome {}

  /** Nothing was stored: since the rows were compared, somebody changed records. */
  record Stale() implements BatchOutcome {}

  /**
   * Nothing was stored: one of them would contradict other records.
   *
   * @param row the row's number
   * @param name the agency's name as printed in it
   * @param refusal why
   */
  record Refused(int row, String name, Refusal refusal) implements BatchOutcome {}
}
