package org.atlas287g.ui.publication;

import java.time.Duration;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.background.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Asks the store for news of other nodes twice a second, so that no reader waits for it. Readers
 * are shown what is at hand while the store does not answer.
 */
@Component
@ConditionalOnWebApplication
class PublicationWatch {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationWatch.class);
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final PublishedSnapshot published;
  private boolean failed;

  PublicationWatch(PublishedSnapshot published) {
    this.published = published;
  }

  @Bean
  BackgroundLoop publicationLoop() {
    return new BackgroundLoop("publication-watch", () -> BETWEEN, this::look);
  }

  private void look() {
    try {
      published.refresh();
      if (failed) {
        LOG.info("The database answers again");
      }
      failed = false;
    } catch (RuntimeException e) {
      if (!failed) {
        LOG.warn("The database does not answer; readers see what is at hand: {}", e.toString());
      }
      failed = true;
    }
  }
}
