package org.atlas287g.ui.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.ui.background.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Lets the server look into its {@link Inbox} twice a second. */
@Component
@ConditionalOnWebApplication
class InboxRuns {
  private static final Logger LOG = LoggerFactory.getLogger(InboxRuns.class);
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final Inbox inbox;
  private final ListIntake intake;
  private final ListingReader reader;

  InboxRuns(@Value("${atlas.data}") Path data, ListIntake intake, ListingReader reader) {
    this.inbox = new Inbox(data);
    this.intake = intake;
    this.reader = reader;
  }

  @Bean
  BackgroundLoop inboxLoop() {
    return new BackgroundLoop("inbox", () -> BETWEEN, this::serve);
  }

  private void serve() {
    try {
      inbox.serve(intake, reader);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The inbox cannot be served: {}", e.toString());
    }
  }
}
