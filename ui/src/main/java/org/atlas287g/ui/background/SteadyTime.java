package org.atlas287g.ui.background;

import java.time.Instant;
import java.time.InstantSource;

/** Time for what begins and ends in this process. */
public final class SteadyTime {
  private SteadyTime() {}

  /** Moments that only go on, evenly, whatever the machine's calendar is set to meanwhile. */
  public static InstantSource fromNow() {
    Instant begun = Instant.now();
    long nanos = System.nanoTime();
    return () -> begun.plusNanos(System.nanoTime() - nanos);
  }
}
