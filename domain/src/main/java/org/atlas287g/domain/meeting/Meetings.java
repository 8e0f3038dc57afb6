package org.atlas287g.domain.meeting;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.record.RecordStore;

/** Port: the stored meetings. */
public interface Meetings extends RecordStore<MeetingId, MeetingDraft> {
  /** All meetings, newest first. */
  List<Meeting> list();

  /** The meeting with this key, if there is one. */
  Optional<Meeting> find(MeetingId id);

  /** The meetings of one agency, newest first. */
  List<Meeting> listOf(AgencyId agency);

  /** Stores new meetings in the order given, as a batch. */
  List<Meeting> addAll(List<MeetingDraft> drafts);

  @Override
  default MeetingId id(long value) {
    return new MeetingId(value);
  }

  @Override
  default Class<MeetingDraft> type() {
    return MeetingDraft.class;
  }

  @Override
  default MeetingId store(MeetingDraft draft) {
    return addAll(List.of(draft)).getFirst().id();
  }
}
