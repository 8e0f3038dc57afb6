package org.atlas287g.domain.meeting;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;

/** Port: the stored meetings. */
public interface Meetings {
  /** All meetings, newest first. */
  List<Meeting> list();

  /** The meeting with this key, if there is one. */
  Optional<Meeting> find(MeetingId id);

  /** The meetings of one agency, newest first. */
  List<Meeting> listOf(AgencyId agency);

  /** Stores new meetings in the order given, as a batch. */
  List<Meeting> addAll(List<MeetingDraft> drafts);
}
