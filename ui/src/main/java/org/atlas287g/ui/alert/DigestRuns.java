package org.atlas287g.ui.alert;

import java.time.Duration;
import org.atlas287g.domain.alert.Digests;
import org.atlas287g.domain.schedule.Turns;
import org.atlas287g.ui.background.BackgroundLoop;
import org.atlas287g.ui.background.SharedTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Makes the digests of each day, and forgets what nobody confirmed, on one node at a time. */
@Component
@ConditionalOnWebApplication
class DigestRuns {
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration FORGETTING = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofMinutes(15);

  private final Digests digests;
  private final Turns turns;

  DigestRuns(Digests digests, Turns turns) {
    this.digests = digests;
    this.turns = turns;
  }

  /** Those who asked to be told wait until there is a mail server again. */
  @Bean
  @ConditionalOnProperty("spring.mail.host")
  BackgroundLoop digestLoop() {
    return new BackgroundLoop(
        "alert-digests",
        () -> BETWEEN,
        new SharedTask(turns, "alert-digests", MOST, digests::areDue, digests::write));
  }

  /** Also without a mail server: what was to be deleted is. */
  @Bean
  BackgroundLoop alertUpkeepLoop() {
    return new BackgroundLoop(
        "alert-upkeep",
        () -> FORGETTING,
        new SharedTask(turns, "alert-upkeep", MOST, () -> true, digests::forget));
  }
}
