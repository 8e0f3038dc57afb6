package org.atlas287g.domain.proposal;

import java.util.Set;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.UnreadableCell;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;

/** What a row of a pasted table of meetings would become. */
public sealed interface MeetingProposal {
  /** The row as printed. */
  MeetingRow row();

  /** What an editor should look at before accepting a row. */
  enum Warning {
    /** The text names no support model. */
    UNKNOWN_MODEL,
    /** The name means no recorded agency for certain. */
    NO_AGENCY
  }

  /**
   * A row that cannot be read.
   *
   * @param cell what is wrong
   */
  record Unreadable(MeetingRow row, UnreadableCell cell) implements MeetingProposal {}

  /** A row that repeats a recorded meeting. */
  record Recorded(MeetingRow row, Meeting known) implements MeetingProposal {}

  /** A row that would change something. */
  sealed interface Acceptable extends MeetingProposal {
    /** The meeting as it would be. */
    MeetingDraft draft();

    /** What to look at. */
    Set<Warning> warnings();
  }

  /** A row of a meeting that is not recorded. */
  record Added(MeetingRow row, MeetingDraft draft, Set<Warning> warnings) implements Acceptable {
    /** Copies the set. */
    public Added {
      warnings = Set.copyOf(warnings);
    }
  }

  /**
   * A row of a recorded meeting that has been moved.
   *
   * @param known as it is recorded
   */
  record Moved(MeetingRow row, Meeting known, MeetingDraft draft, Set<Warning> warnings)
      implements Acceptable {
    /** Copies the set. */
    public Moved {
      warnings = Set.copyOf(warnings);
    }
  }
}
