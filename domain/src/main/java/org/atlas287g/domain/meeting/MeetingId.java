package org.atlas287g.domain.meeting;

import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;

/**
 * The surrogate key of a meeting.
 *
 * @param value positive, given by the store
 */
public record MeetingId(long value) implements RecordId {
  @Override
  public RecordKind kind() {
    return RecordKind.MEETING;
  }
}
