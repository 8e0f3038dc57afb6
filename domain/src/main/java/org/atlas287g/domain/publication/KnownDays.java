package org.atlas287g.domain.publication;

import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.meeting.MeetingId;

/**
 * From which day each record is known. Immutable.
 *
 * @param agencies by their keys
 * @param agreements by their keys
 * @param meetings by their keys
 */
public record KnownDays(
    Map<AgencyId, Known> agencies,
    Map<AgreementId, Known> agreements,
    Map<MeetingId, Known> meetings) {
  /** Nothing is known of any record but its snapshot's list. */
  public static final KnownDays NONE = new KnownDays(Map.of(), Map.of(), Map.of());

  /** Copies the maps. */
  public KnownDays {
    agencies = Map.copyOf(agencies);
    agreements = Map.copyOf(agreements);
    meetings = Map.copyOf(meetings);
  }

  Optional<Known> find(AgencyId id) {
    return Optional.ofNullable(agencies.get(id));
  }

  Optional<Known> find(AgreementId id) {
    return Optional.ofNullable(agreements.get(id));
  }

  Optional<Known> find(MeetingId id) {
    return Optional.ofNullable(meetings.get(id));
  }
}
