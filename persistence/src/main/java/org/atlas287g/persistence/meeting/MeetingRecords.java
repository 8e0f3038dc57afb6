package org.atlas287g.persistence.meeting;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.audit.RecordKind;
import org.atlas287g.domain.edit.Kept;
import org.atlas287g.domain.edit.Records;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class MeetingRecords implements Records<MeetingDraft> {
  private final JdbcMeetings meetings;
  private final JdbcClient jdbc;

  MeetingRecords(JdbcMeetings meetings, JdbcClient jdbc) {
    this.meetings = meetings;
    this.jdbc = jdbc;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.MEETING;
  }

  @Override
  public Class<MeetingDraft> type() {
    return MeetingDraft.class;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Stored<MeetingDraft>> find(long key) {
    return meetings.findKept(key);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept<MeetingDraft>> listRemoved() {
    return meetings.listRemoved().stream()
        .map(meeting -> new Kept<>(meeting.id().value(), meeting.version(), meeting.draft()))
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(MeetingDraft draft) {
    return meetings.addAll(List.of(draft)).getFirst().id().value();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean replace(long key, int version, @Nullable MeetingDraft draft) {
    return draft == null
        ? Columns.remove(jdbc, "meeting", key, version) == 1
        : meetings.update(key, version, draft);
  }
}
