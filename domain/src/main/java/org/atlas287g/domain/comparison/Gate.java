package org.atlas287g.domain.comparison;

import java.util.List;

/**
 * Whether the changes of a list may be taken as they are.
 *
 * @param verdict whether
 * @param reasons why not; empty if it passes
 */
public record Gate(Verdict verdict, List<Reason> reasons) {
  /** Copies the list. */
  public Gate {
    reasons = List.copyOf(reasons);
  }

  /** Whether the list is older than the newest one, so that it can only tell the past. */
  public boolean isOfEarlierList() {
    return reasons.stream().anyMatch(reason -> reason.code() == Code.OLDER_LIST);
  }

  /** Whether nothing else is against it than that it is older than the newest one. */
  public boolean isOnlyEarlier() {
    return !reasons.isEmpty()
        && reasons.stream().allMatch(reason -> reason.code() == Code.OLDER_LIST);
  }

  /** What a gate decides. */
  public enum Verdict {
    PASSED,
    /** Departures of some states are held until a person has looked; all else may pass. */
    STATES_HELD,
    /** Nothing may be applied until a person has looked. */
    HELD
  }

  /** What can be wrong with a list. */
  public enum Code {
    COLUMNS_MISSING,
    WRONG_LIST,
    TOTAL_FALLS,
    SAME_BYTES,
    OLDER_LIST,
    MISDATED,
    STATE_FALLS
  }

  /**
   * One reason.
   *
   * @param found what was found, in plain English with its numbers
   * @param remedy what a person can do
   */
  public record Reason(Code code, String found, String remedy) {
    /** All of it in one line. */
    public String message() {
      return code + ": " + found + ". " + remedy;
    }
  }
}
