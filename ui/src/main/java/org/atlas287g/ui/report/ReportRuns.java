package org.atlas287g.ui.report;

import java.time.Duration;
import org.atlas287g.domain.report.ReportUpkeep;
import org.atlas287g.domain.schedule.Turns;
import org.atlas287g.ui.background.BackgroundLoop;
import org.atlas287g.ui.background.SharedTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Deletes what was kept of readers long enough, once an hour. */
@Component
@ConditionalOnWebApplication
class ReportRuns {
  private static final Duration BETWEEN = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofMinutes(5);

  private final ReportUpkeep upkeep;
  private final Turns turns;

  ReportRuns(ReportUpkeep upkeep, Turns turns) {
    this.upkeep = upkeep;
    this.turns = turns;
  }

  @Bean
  BackgroundLoop reportUpkeepLoop() {
    return new BackgroundLoop(
        "report-upkeep",
        () -> BETWEEN,
        new SharedTask(turns, "report-upkeep", MOST, () -> true, upkeep::run));
  }
}
