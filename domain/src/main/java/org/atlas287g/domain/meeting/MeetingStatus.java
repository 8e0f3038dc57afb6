package org.atlas287g.domain.meeting;

/** What is known of whether a meeting takes or took place. */
public enum MeetingStatus {
  SCHEDULED,
  HELD,
  CANCELLED,
  POSTPONED,
  /** On a list with a past date; whether it was held is not published. */
  UNKNOWN
}
