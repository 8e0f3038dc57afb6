package org.atlas287g.domain.comparison;

import java.util.List;
import org.atlas287g.domain.listing.ListKind;

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
    /** Facts: the headings. */
    COLUMNS_MISSING(
        "no column is headed %s",
        "Check the first row of the file, name the columns as ICE does, and read it again."),
    /** Facts: the names of the {@link ListKind} that it is, and that was expected. */
    WRONG_LIST(
        "its rows are those of the %s list, and the %s one was expected",
        "ICE may have published the two files swapped: read the other one."),
    /** Facts: the numbers of rows now and before. */
    TOTAL_FALLS("%s rows after %s", "Look whether the file is whole."),
    /** Facts: the file's name. */
    SAME_BYTES(
        "the file is the same, byte for byte, as %s",
        "It has nothing new; ICE may have published an old copy."),
    /** Facts: the list's day and that of the newest one. */
    OLDER_LIST(
        "the list is of %s, older than the newest one, of %s",
        "Check its day. If it is right, a list of participating agencies can be applied as history;"
            + " another one has nothing new."),
    /** Facts: the numbers of such rows and of all, and the list's day. */
    MISDATED(
        "%s of %s rows are signed after %s, the day of the list",
        "Find out of what day it is, and give that day."),
    /** Facts: the state. */
    STATE_FALLS(
        "over 30%% of the agreements of %s are gone",
        "Look whether the state is missing or printed otherwise; its departures wait for a"
            + " decision.");

    private final String found;
    private final String remedy;

    Code(String found, String remedy) {
      this.found = found;
      this.remedy = remedy;
    }
  }

  /**
   * One reason.
   *
   * @param facts what was found, in the order in which the code names it; empty if that was not
   *     kept
   */
  public record Reason(Code code, List<String> facts) {
    /** Copies the list. */
    @SuppressWarnings("NullAway") // what was stored before facts were has none
    public Reason {
      facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** All of it in one line of plain English. */
    public String message() {
      String found = facts.isEmpty() ? "" : code.found.formatted(facts.toArray()) + ". ";
      return code + ": " + found + code.remedy;
    }
  }
}
