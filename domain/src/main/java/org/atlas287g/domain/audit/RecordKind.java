package org.atlas287g.domain.audit;

/** What an audit entry is about. */
public enum RecordKind {
  AGENCY,
  AGREEMENT,
  MEETING,
  ACCOUNT
}
