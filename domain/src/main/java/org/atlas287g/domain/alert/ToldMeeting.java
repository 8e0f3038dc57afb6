package org.atlas287g.domain.alert;

import java.time.LocalDate;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingId;

/** A meeting that a subscriber was told of, on the day that it then had. */
public record ToldMeeting(MeetingId meeting, LocalDate day) {
  static ToldMeeting of(Meeting meeting) {
    return new ToldMeeting(meeting.id(), meeting.draft().date());
  }
}
