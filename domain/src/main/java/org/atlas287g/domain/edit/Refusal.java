package org.atlas287g.domain.edit;

/** Why a change would contradict other records. */
public enum Refusal {
  /** There is no record of that key. */
  UNKNOWN_RECORD,
  /** The agency that the record names was withdrawn, or merged into another one. */
  AGENCY_NOT_STANDING,
  /** Agreements, meetings or merged agencies still belong to the agency. */
  AGENCY_IN_USE,
  /** An agency of that state already bears the name, and no note tells the two apart. */
  AGENCY_KNOWN,
  /** The agency was not merged into another one. */
  NOT_MERGED,
  /** An agency cannot be merged into itself or into one of another state. */
  NOT_MERGEABLE,
  /** There is no such version of the record, or nothing was left of it then. */
  UNKNOWN_VERSION,
  /** Somebody else changed the record afterwards. */
  CHANGED_AFTERWARDS
}
