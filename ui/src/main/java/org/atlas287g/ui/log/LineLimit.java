package org.atlas287g.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongConsumer;

/** Admits some lines of a kind to the log within a minute, and counts the others. Thread-safe. */
public final class LineLimit {
  /** Lines that are written within a minute. */
  public static final int MOST = 20;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final LongConsumer leftOutBefore;
  private Instant begun = Instant.EPOCH;
  private int written;
  private long leftOut;

  /**
   * Makes a limit.
   *
   * @param leftOutBefore hears, before the next line, how many were not admitted
   */
  public LineLimit(InstantSource clock, LongConsumer leftOutBefore) {
    this.clock = clock;
    this.leftOutBefore = leftOutBefore;
  }

  /** Whether one more line may be written now. */
  public synchronized boolean admits() {
    Instant now = clock.instant();
    if (!begun.plus(MINUTE).isAfter(now)) {
      long before = leftOut;
      begun = now;
      written = 0;
      leftOut = 0;
      if (before > 0) {
        leftOutBefore.accept(before);
      }
    }
    if (written == MOST) {
      leftOut++;
      return false;
    }
    written++;
    return true;
  }
}
