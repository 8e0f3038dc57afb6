package org.atlas287g.persistence.dataset;

import org.atlas287g.domain.place.StateCode;

/**
 * What an editor decided about one agency.
 *
 * @param kind what about it
 * @param state its state
 * @param agency its name as the dataset prints it
 * @param value the decision, in the form that its kind asks for
 * @param reason why, for readers
 */
record Decision(Kind kind, StateCode state, String agency, String value, String reason) {
  /** What a decision is about. */
  enum Kind {
    /** Another spelling of the agency's name. */
    ALIAS,
    /** The FIPS codes of the counties that it serves, separated by spaces. */
    PLACEMENT
  }

  boolean isAbout(StateCode otherState, String otherAgency) {
    return state == otherState && agency.equals(otherAgency);
  }
}
