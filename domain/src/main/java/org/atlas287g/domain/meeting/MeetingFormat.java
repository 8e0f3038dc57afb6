package org.atlas287g.domain.meeting;

/** How a meeting is attended. */
public enum MeetingFormat {
  IN_PERSON,
  VIRTUAL,
  HYBRID,
  /** The source does not say, or says something else. */
  UNKNOWN
}
