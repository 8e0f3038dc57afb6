package org.atlas287g.domain.proposal;

import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a pasted table would become.
 *
 * @param row the row as printed
 * @param draft the meeting, attached to the agency that the name certainly means; null if the row
 *     cannot be read
 * @param known the recorded meeting that the row repeats; null if it is a new one
 * @param problem what is wrong with the row, in plain words; null if nothing
 */
public record MeetingProposal(
    MeetingRow row,
    @Nullable MeetingDraft draft,
    @Nullable Meeting known,
    @Nullable String problem) {
  /** Whether accepting it would add something. */
  public boolean isNew() {
    return draft != null && known == null;
  }
}
