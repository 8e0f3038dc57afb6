package org.atlas287g.ui.publication;

import org.atlas287g.domain.publication.PublishedSnapshot;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells operators how old the records may be that visitors see: {@code records}, below the health
 * URL, down if the database has not confirmed them for over a minute.
 */
@Component
class SnapshotHealthIndicator implements HealthIndicator {
  private final PublishedSnapshot published;

  SnapshotHealthIndicator(PublishedSnapshot published) {
    this.published = published;
  }

  @Override
  public Health health() {
    return published
        .findAge()
        .map(age ->
            (published.findUnconfirmedSince().isEmpty() ? Health.up() : Health.down())
                .withDetail("confirmedSecondsAgo", age.toSeconds())
                .withDetail("revision", published.get().revision().number())
                .build())
        .orElseGet(() -> Health.down().build());
  }
}
