package org.atlas287g.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.jspecify.annotations.Nullable;

/** Port: the stored reports. */
public interface ProblemReports {
  /** Adds a report, unless the same one is there already. */
  void add(ReportDraft draft, Instant received);

  /** How many are in a state. */
  int count(ReportState state);

  /**
   * Those in a state, the oldest first if they are open, else the latest first; at most so many.
   */
  List<ProblemReport> list(ReportState state, int most);

  /** The report with this key. */
  Optional<ProblemReport> find(long id);

  /**
   * Gives a report another state.
   *
   * @param reply null for none
   * @param mailed whether the reply is sent
   * @param by who did it; null if it is open again
   * @param closed when; null if it is open again
   * @return whether the version was the current one
   */
  boolean close(
      long id,
      int version,
      ReportState state,
      @Nullable String reply,
      boolean mailed,
      @Nullable AccountId by,
      @Nullable Instant closed);

  /** Deletes the contact of a report. */
  void forgetContact(long id);

  /** Deletes the contacts of reports that were closed before then. */
  void forgetContactsClosedBefore(Instant then);

  /** Deletes a report. */
  void remove(long id);

  /** Deletes the reports that were closed before then. */
  void removeClosedBefore(Instant then);
}
