package org.atlas287g.domain.report;

/** What became of a report. */
public enum ReportState {
  /** It waits for an editor. */
  OPEN,
  /** An editor has looked into it. */
  ANSWERED,
  /** It is nothing for the Atlas. */
  REJECTED
}
