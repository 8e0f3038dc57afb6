package org.atlas287g.persistence.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database takes what is written: one on a full disk still answers questions. It is
 * tried when somebody asks, and at most every few seconds.
 */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {
  private static final long GOOD_FOR_NANOS = Duration.ofSeconds(5).toNanos();

  /** With less the embedded database may still take a short text, and no list. */
  private static final long LEAST_BYTES = 8 << 20;

  private final JdbcClient jdbc;
  private final Optional<DatabaseFile> file;
  private final ReentrantLock trying = new ReentrantLock();
  private Tried last = new Tried(Health.unknown().build(), System.nanoTime());

  /** What came of it, and until when that is good for an answer. */
  private record Tried(Health health, long end) {}

  @Autowired
  DatabaseHealth(JdbcClient jdbc, DataSource pool) throws SQLException {
    this(jdbc, DatabaseFile.of(WholeMigrations.url(pool)));
  }

  DatabaseHealth(JdbcClient jdbc, Optional<DatabaseFile> file) {
    this.jdbc = jdbc;
    this.file = file;
  }

  @Override
  public Health health() {
    trying.lock();
    try {
      if (System.nanoTime() - last.end >= 0) {
        last = new Tried(tryIt(), System.nanoTime() + GOOD_FOR_NANOS);
      }
      return last.health;
    } finally {
      trying.unlock();
    }
  }

  private Health tryIt() {
    try {
      jdbc.sql("update write_probe set written_at = current_timestamp where id = 1").update();
      boolean full =
          file.filter(one -> one.folder().toFile().getUsableSpace() < LEAST_BYTES).isPresent();
      return full
          ? Health.down().withDetail("error", "the disk is full").build()
          : Health.up().build();
    } catch (DataAccessException failure) {
      return Health.down().withDetail("error", String.valueOf(failure.getMessage())).build();
    }
  }
}
