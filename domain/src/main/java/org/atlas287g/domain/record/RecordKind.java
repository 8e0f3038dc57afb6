package org.atlas287g.domain.record;

/** The kinds of records that editors change. */
public enum RecordKind {
  AGENCY,
  AGREEMENT,
  MEETING
}
