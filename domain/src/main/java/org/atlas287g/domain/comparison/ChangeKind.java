package org.atlas287g.domain.comparison;

/** What a list says of an agreement or a meeting that the lists before do not. */
public enum ChangeKind {
  /** The row says what was known. */
  UNCHANGED("unchanged"),
  /** The agency's name is spelled another way. */
  RESPELLED("agency respelled"),
  /** The date of the same agreement is another one. */
  REDATED("date corrected"),
  /** The agency has signed a new agreement in place of the old one. */
  RENEWED("renewed"),
  MODEL_CHANGED("support model changed"),
  /** The same agreement is another agency's, for example the jail's and not the sheriff's. */
  AGENCY_CORRECTED("agency corrected"),
  STATE_CORRECTED("state corrected"),
  /** A document was posted, moved or exchanged. */
  LINK_CHANGED("link posted or changed"),
  COUNTY_CHANGED("county changed"),
  TYPE_CHANGED("type changed"),
  /** The row repeats another one of the list. */
  DUPLICATE_ROW("duplicate row"),
  NEW_AGREEMENT("new agreement of a known agency"),
  NEW_AGENCY("new agency"),
  /** A pending agreement has been signed. */
  FROM_PENDING("moved from pending"),
  /** The list does not have it. */
  GONE("gone"),
  NEW_MEETING("new meeting"),
  /** The agency of a new meeting is not certain: a person chooses it. */
  UNMATCHED_MEETING("new meeting of an unmatched agency"),
  /** The meeting is on another day, or at another time, or its day is open again. */
  MEETING_MOVED("meeting moved"),
  /** Place, link, way of attending or support model of a meeting, or a time that was not known. */
  MEETING_DETAILS("details of a meeting changed"),
  /** A recorded meeting that was of no agency is of one that is recorded by now. */
  MEETING_MATCHED("agency of a meeting found"),
  /** The list does not print a meeting that is to come and that a list before printed. */
  MEETING_DROPPED("meeting to come no longer printed");

  private final String words;

  ChangeKind(String words) {
    this.words = words;
  }

  /** Whether it tells what becomes of an agreement or a row, as each has one such change. */
  public boolean isOfIdentity() {
    return switch (this) {
      case LINK_CHANGED, COUNTY_CHANGED, TYPE_CHANGED, MEETING_DETAILS, MEETING_MATCHED -> false;
      default -> true;
    };
  }

  /** The kind in plain English. */
  public String words() {
    return words;
  }
}
