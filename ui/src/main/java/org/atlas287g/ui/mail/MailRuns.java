package org.atlas287g.ui.mail;

import java.time.Duration;
import java.time.InstantSource;
import org.atlas287g.domain.mail.MailRound;
import org.atlas287g.domain.mail.Mailer;
import org.atlas287g.domain.mail.Outbox;
import org.atlas287g.domain.schedule.Turns;
import org.atlas287g.ui.background.BackgroundLoop;
import org.atlas287g.ui.background.SharedTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Sends the letters of the queue as they come, on one node at a time. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("spring.mail.host")
class MailRuns {
  private static final Logger LOG = LoggerFactory.getLogger(MailRuns.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /**
   * Beyond what the letters of a round take: should it take longer, a letter is still begun by one
   * node only.
   */
  private static final Duration MOST = Duration.ofMinutes(15);

  private final MailRound round;
  private final BackgroundLoop loop;

  MailRuns(Outbox outbox, Mailer mailer, InstantSource accountClock, Turns turns) {
    this.round = new MailRound(outbox, mailer, accountClock);
    this.loop =
        new BackgroundLoop(
            "mail",
            () -> BETWEEN,
            new SharedTask(turns, "mail", MOST, round::isNeeded, this::send));
  }

  @Bean
  BackgroundLoop mailLoop() {
    return loop;
  }

  private void send() {
    int givenUp = round.run(() -> !loop.isRunning());
    if (givenUp > 0) {
      LOG.warn("{} emails could not be sent for two days, and were given up", givenUp);
    }
  }
}
