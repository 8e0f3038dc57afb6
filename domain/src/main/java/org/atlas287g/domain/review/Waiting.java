package org.atlas287g.domain.review;

import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.meeting.Meeting;

/** One thing that waits for an editor. */
public sealed interface Waiting {
  /**
   * A list.
   *
   * @param open how many of its proposals nobody decided
   */
  record OfList(SourceList list, int open) implements Waiting {}

  /** An agency. */
  record OfAgency(Agency agency) implements Waiting {}

  /** Two agencies that may be one. */
  record OfTwo(Agency agency, Agency other) implements Waiting {}

  /** An agreement, with its agency. */
  record OfAgreement(Agreement agreement, Agency agency) implements Waiting {}

  /** A meeting. */
  record OfMeeting(Meeting meeting) implements Waiting {}
}
