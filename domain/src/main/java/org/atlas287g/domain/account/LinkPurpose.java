package org.atlas287g.domain.account;

import java.time.Duration;

/** What a one-time link allows, and for how long. */
public enum LinkPurpose {
  /** To make an admin's account. */
  SETUP(Duration.ofDays(1)),
  /** To accept an invitation. */
  INVITATION(Duration.ofDays(3)),
  /** To choose a new password. */
  RESET(Duration.ofDays(1));

  private final Duration lifetime;

  LinkPurpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  /** How long a new link can be used. */
  public Duration lifetime() {
    return lifetime;
  }
}
