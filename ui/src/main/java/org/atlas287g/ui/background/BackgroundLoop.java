package org.atlas287g.ui.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again as long as the server runs. It is never interrupted: a database
 * may not survive that. Thread-safe.
 */
public final class BackgroundLoop implements SmartLifecycle {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final String name;
  private final Supplier<Duration> pause;
  private final Runnable task;
  private @Nullable Run running;

  private record Run(Thread thread, CountDownLatch stopping) {}

  /**
   * Nothing runs yet.
   *
   * @param name of its thread
   * @param pause how long to wait before each turn, the first one included
   * @param task must not throw
   */
  public BackgroundLoop(String name, Supplier<Duration> pause, Runnable task) {
    this.name = name;
    this.pause = pause;
    this.task = task;
  }

  /** Begins, unless it runs. */
  @Override
  public synchronized void start() {
    if (running == null) {
      CountDownLatch stopping = new CountDownLatch(1);
      running = new Run(Thread.ofVirtual().name(name).start(() -> run(stopping)), stopping);
    }
  }

  /** Begins no further turn, and gives the one that runs two seconds to end. */
  @Override
  public synchronized void stop() {
    Run ending = running;
    running = null;
    if (ending != null) {
      ending.stopping().countDown();
      try {
        ending.thread().join(GRACE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether it was started and not stopped. */
  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  private void run(CountDownLatch stopping) {
    try {
      while (!stopping.await(Math.max(1, pause.get().toMillis()), TimeUnit.MILLISECONDS)) {
        task.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
