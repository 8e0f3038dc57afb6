package org.atlas287g.domain.edit;

/** What became of the rows that an editor accepted together. */
public sealed interface BatchOutcome {
  /**
   * All of them are stored and published.
   *
   * @param added new agreements or meetings
   * @param changed changed ones
   * @param agencies new agencies
   */
  record Saved(int added, int changed, int agencies) implements BatchOutcome {}

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
