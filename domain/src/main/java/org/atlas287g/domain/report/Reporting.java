package org.atlas287g.domain.report;

import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what readers report. */
@Service
public class Reporting {
  /** More open reports are not kept: whoever floods the queue must not fill the store. */
  static final int MOST_OPEN = 2_000;

  private final ProblemReports reports;
  private final InstantSource clock;

  Reporting(ProblemReports reports, InstantSource accountClock) {
    this.reports = reports;
    this.clock = accountClock;
  }

  /**
   * Keeps a report; the same one again changes nothing.
   *
   * @return false if the queue is full
   */
  @PermitAll
  @Transactional
  public boolean file(ReportDraft draft) {
    if (reports.count(ReportState.OPEN) >= MOST_OPEN) {
      return false;
    }
    reports.add(draft, clock.instant());
    return true;
  }
}
