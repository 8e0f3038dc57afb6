package org.atlas287g.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests move. */
public final class TestClock implements InstantSource {
  private Instant now;

  /** One that stands at a moment. */
  public TestClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Moves it on. */
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }
}
