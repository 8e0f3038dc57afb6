package org.atlas287g.ui.fetch;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.importing.SourceUnavailableException;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.schedule.Turns;
import org.atlas287g.ui.background.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Fetches lists when a schedule says so, by the clock of Washington, on one node at a time. */
@Component
@ConditionalOnProperty({"atlas.listing.url", "atlas.listing.cron"})
class ListFetchRuns {
  private static final Logger LOG = LoggerFactory.getLogger(ListFetchRuns.class);
  private static final Duration MOST = Duration.ofMinutes(15);

  private final ListIntake intake;
  private final Turns turns;
  private final CronExpression schedule;

  /**
   * Runs by a schedule.
   *
   * @param cron as Spring reads it: second, minute, hour, day of month, month, day of week
   * @throws IllegalArgumentException if it is none
   */
  ListFetchRuns(ListIntake intake, Turns turns, @Value("${atlas.listing.cron}") String cron) {
    this.intake = intake;
    this.turns = turns;
    try {
      this.schedule = CronExpression.parse(cron);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "atlas.listing.cron: found \"" + cron + "\", expected six fields: 0 30 6 * * *",
          unreadable);
    }
  }

  @Bean
  BackgroundLoop listFetchLoop() {
    return new BackgroundLoop("list-fetch", this::untilNext, this::runOnce);
  }

  private void runOnce() {
    turns.runAlone("list-fetch", MOST, this::fetch);
  }

  private Duration untilNext() {
    ZonedDateTime now = ZonedDateTime.now(Revision.ZONE);
    ZonedDateTime next = Objects.requireNonNullElse(schedule.next(now), now.plusYears(1));
    return Duration.between(now, next);
  }

  private void fetch() {
    try {
      int lists = intake.fetch().size();
      LOG.info("Fetched ICE's lists: {} new, for an editor to review", lists);
    } catch (SourceUnavailableException | ListingException e) {
      LOG.warn("Lists cannot be fetched: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("Fetched lists cannot be kept", e);
    }
  }
}
