package org.atlas287g.domain.comparison;

import java.util.List;
import org.atlas287g.domain.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one meeting.
 *
 * @param kind what changes
 * @param certain whether it may be taken as it is; if not, a person decides
 * @param evidence why
 * @param before the recorded meeting; null if the row is of none
 * @param after the row; null if the list has none
 * @param agency the recorded agency that the row means, or that of the recorded meeting; null if
 *     there is none
 * @param candidates agencies that the row may mean, the likeliest first, if it is not certain
 */
public record MeetingChange(
    ChangeKind kind,
    boolean certain,
    Evidence evidence,
    @Nullable KnownMeeting before,
    @Nullable ListedMeeting after,
    @Nullable AgencyId agency,
    List<AgencyId> candidates) {
  /** Copies the list. */
  public MeetingChange {
    candidates = List.copyOf(candidates);
  }
}
