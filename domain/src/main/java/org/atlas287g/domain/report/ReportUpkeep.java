package org.atlas287g.domain.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what is kept of readers no longer than it is needed. */
@Component
public class ReportUpkeep {
  /** A contact goes away so long after its report was closed. */
  public static final Duration CONTACT = Duration.ofDays(30);

  /** A report goes away so long after it was closed. */
  public static final Duration REPORT = Duration.ofDays(365);

  private final ProblemReports reports;
  private final InstantSource clock;

  ReportUpkeep(ProblemReports reports, InstantSource accountClock) {
    this.reports = reports;
    this.clock = accountClock;
  }

  /** Deletes what is due. */
  @Transactional
  public void run() {
    Instant now = clock.instant();
    reports.forgetContactsClosedBefore(now.minus(CONTACT));
    reports.removeClosedBefore(now.minus(REPORT));
  }
}
