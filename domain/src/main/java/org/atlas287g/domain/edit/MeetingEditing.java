package org.atlas287g.domain.edit;

import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.Meetings;
import org.springframework.stereotype.Service;

/** {@link Editing} for meetings. */
@Service
class MeetingEditing extends Editing<MeetingId, MeetingDraft> {
  MeetingEditing(Meetings meetings, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    super(meetings, changes, trail, json);
  }
}
