package org.atlas287g.persistence.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's clock, by which links, delays, sessions and events go: nodes whose own clocks
 * differ agree on it. It is asked now and then; in between, time goes on by this machine's steady
 * clock, whatever its calendar is set to. Thread-safe.
 */
@Component("accountClock")
class DatabaseClock implements InstantSource {
  private static final long ASKED_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

  private final JdbcClient jdbc;
  private final LongSupplier steady;
  private volatile @Nullable Reading newest;

  /**
   * What the database said.
   *
   * @param nanos the steady clock's time then
   */
  private record Reading(Instant said, long nanos) {}

  @Autowired
  DatabaseClock(JdbcClient jdbc) {
    this(jdbc, System::nanoTime);
  }

  /** With a steady clock of its own, in nanoseconds. */
  DatabaseClock(JdbcClient jdbc, LongSupplier steady) {
    this.jdbc = jdbc;
    this.steady = steady;
  }

  /** In microseconds, as the databases keep it. */
  @Override
  public Instant instant() {
    long now = steady.getAsLong();
    Reading reading = newest;
    if (reading == null || now - reading.nanos() >= ASKED_EVERY_NANOS) {
      reading = new Reading(ask(), now);
      newest = reading;
    }
    return reading.said().plusNanos(now - reading.nanos()).truncatedTo(ChronoUnit.MICROS);
  }

  private Instant ask() {
    return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
  }
}
