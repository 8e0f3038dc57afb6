package org.atlas287g.ui.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the server look into its {@link Inbox} twice a second. */
@Component
@ConditionalOnWebApplication
class InboxRuns implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(InboxRuns.class);
  private static final long PAUSE_MILLIS = 500;

  private final Inbox inbox;
  private final ListIntake intake;
  private final ListingReader reader;
  private @Nullable CountDownLatch stopping;

  InboxRuns(@Value("${atlas.data}") Path data, ListIntake intake, ListingReader reader) {
    this.inbox = new Inbox(data);
    this.intake = intake;
    this.reader = reader;
  }

  @Override
  public synchronized void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopping = stop;
    Thread.ofVirtual().name("inbox").start(() -> run(stop));
  }

  @Override
  public synchronized void stop() {
    if (stopping != null) {
      stopping.countDown();
      stopping = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return stopping != null;
  }

  private void run(CountDownLatch stop) {
    try {
      while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        serve();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    try {
      inbox.serve(intake, reader);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The inbox cannot be served: {}", e.toString());
    }
  }
}
