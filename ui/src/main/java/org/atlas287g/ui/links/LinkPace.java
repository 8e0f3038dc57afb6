package org.atlas287g.ui.links;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * How fast links are checked, and that it ends when the server stops. Waits are ended by a signal
 * and never by an interrupt, which would close the file of the embedded database. Thread-safe.
 */
@Component
@ConditionalOnBooleanProperty("atlas.links.check")
class LinkPace {
  private final Duration interval;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopping = lock.newCondition();
  private boolean stopped;
  private long nextNanos = System.nanoTime();

  /**
   * A pace of at most one request in each interval.
   *
   * @throws IllegalArgumentException if the interval is shorter than a second
   */
  LinkPace(@Value("${atlas.links.interval:1s}") Duration interval) {
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "atlas.links.interval: found \"" + interval + "\", expected at least a second: 1s");
    }
    this.interval = interval;
  }

  /**
   * Waits until the next request may be made: the interval after the last one, and up to a half
   * more at random.
   *
   * @throws CancellationException if the server stops meanwhile
   */
  void awaitNext() {
    if (!pause(Duration.ofNanos(nextNanos - System.nanoTime()))) {
      throw new CancellationException("the server stops");
    }
    double jitter = 1 + ThreadLocalRandom.current().nextDouble() / 2;
    nextNanos = System.nanoTime() + (long) (interval.toNanos() * jitter);
  }

  /** Waits that long; false at once when the server stops. */
  boolean pause(Duration duration) {
    lock.lock();
    try {
      long left = duration.toNanos();
      while (!stopped && left > 0) {
        left = stopping.awaitNanos(left);
      }
      return !stopped;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Lets {@link #pause} wait again. */
  void start() {
    set(false);
  }

  /** Ends all waits, and every further one. */
  void stop() {
    set(true);
  }

  /** Whether the server stops. */
  boolean isStopped() {
    return !pause(Duration.ZERO);
  }

  private void set(boolean value) {
    lock.lock();
    try {
      stopped = value;
      stopping.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
