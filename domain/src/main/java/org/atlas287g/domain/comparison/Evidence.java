package org.atlas287g.domain.comparison;

/** Why a row is taken for an agreement, the strongest first, or why it is taken for none. */
public enum Evidence {
  SAME_NAME_MODEL_DATE("same agency, model and date"),
  SAME_DOCUMENT_MODEL_DATE("same document, model and date"),
  SAME_DOCUMENT_AND_PLACE("same document, and a name of the same place"),
  SAME_DOCUMENT("same document, but a name of another place"),
  SAME_AGENCY_AND_MODEL("same agency and model"),
  NEAR_SPELLING_AND_DATE("names that differ by typing mistakes, same model and date"),
  NEAR_SPELLING("names that differ by typing mistakes, same model, another date"),
  SAME_NAME_ELSEWHERE("same name, model and date in another state"),
  SAME_PLACE_AND_DATE("names of the same place, same model and date"),
  SAME_AGENCY_AND_DATE("same agency and date, another model"),
  STANDS_IN_BOTH("the other row of the same agency, model and date stands in both lists"),
  /** Nothing that was known is like the row. */
  NOT_KNOWN("nothing like it was listed before"),
  /** A new row of an agreement that should have been listed long ago. */
  SIGNED_LONG_BEFORE(
      "nothing like it was listed before, though it was signed over 120 days before that list:"
          + " likely a wrong year or another spelling of a listed agency"),
  UNREADABLE("the row names no state or no agency"),
  NOT_LISTED("no row of the list is like it"),
  SAME_AGENCY_AND_DAY("same agency and day"),
  NEAR_DAY("same agency and model, on another day not far from it"),
  /** A list may print a meeting twice by mistake, or two meetings of one day. */
  PRINTED_TWICE("the list prints the same agency, model and day in another row, too"),
  DAY_OPEN("the list names no day that can be read"),
  DAY_DOUBTFUL("the day is mistyped, or the cell names several"),
  AGENCY_AMBIGUOUS("which recorded agency the name means is not certain"),
  AGENCY_UNKNOWN("no recorded agency has such a name");

  private final String words;

  Evidence(String words) {
    this.words = words;
  }

  /** The evidence in plain English. */
  public String words() {
    return words;
  }
}
