package org.atlas287g.domain.review;

/** Why something waits for an editor, the most pressing first. */
public enum Matter {
  /** Changes of an applied list that nobody decided. */
  OPEN_PROPOSAL,
  /** Meetings of an applied list whose agency is not certain. */
  UNMATCHED_MEETING,
  UNPLACED,
  DOUBTFUL_PLACEMENT,
  /** Agencies of one state whose names may mean the same. */
  LIKELY_DUPLICATE,
  MEETING_WITHOUT_AGENCY,
  UNKNOWN_MODEL,
  NO_DATE,
  UNCONFIRMED_ABSENCE,
  BROKEN_LINK,
  /** An agreement on the newest list whose memorandum has no URL. */
  MISSING_LINK
}
