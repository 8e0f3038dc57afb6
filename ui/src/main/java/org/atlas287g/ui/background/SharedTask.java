package org.atlas287g.ui.background;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.atlas287g.domain.schedule.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that all nodes look for and one does. It says once that it cannot be done, until it can
 * again; it throws nothing.
 */
public final class SharedTask implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SharedTask.class);

  private final Turns turns;
  private final String name;
  private final Duration atMost;
  private final BooleanSupplier needed;
  private final Runnable work;
  private boolean failed;

  /**
   * Nothing is done yet.
   *
   * @param name the work's name, the same on every node
   * @param atMost how long it may take
   * @param needed whether there is anything to do, asked on every node
   */
  public SharedTask(
      Turns turns, String name, Duration atMost, BooleanSupplier needed, Runnable work) {
    this.turns = turns;
    this.name = name;
    this.atMost = atMost;
    this.needed = needed;
    this.work = work;
  }

  /** Does the work if there is any, unless another node does. By one thread at a time. */
  @Override
  public void run() {
    try {
      if (needed.getAsBoolean()) {
        turns.runAlone(name, atMost, work);
      }
      failed = false;
    } catch (RuntimeException e) {
      // What the failure says may name somebody.
      if (!failed) {
        LOG.warn("{} does not work now, and is tried again: {}", name, e.getClass().getName());
      }
      failed = true;
    }
  }
}
