package org.atlas287g.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class DatabaseClockTest {
  private final TestDatabase database;
  private long nanos;

  DatabaseClockTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void time_isTheDatabases_andGoesOnSteadilyBetweenTwoQuestions() {
    try (Store store = Store.empty(database)) {
      JdbcClient jdbc = store.get(JdbcClient.class);
      DatabaseClock clock = new DatabaseClock(jdbc, () -> nanos);
      Instant first = clock.instant();
      assertThat(first).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
      nanos += Duration.ofSeconds(9).toNanos();
      assertThat(clock.instant()).isEqualTo(first.plusSeconds(9));
      // Only a moment has passed for the database.
      nanos += Duration.ofSeconds(1).toNanos();
      assertThat(clock.instant()).isBetween(first, first.plusSeconds(9));
      nanos += Duration.ofSeconds(1).toNanos();
      DatabaseClock other = new DatabaseClock(jdbc, () -> 42);
      assertThat(other.instant())
          .as("another node, whatever its own clock says")
          .isCloseTo(clock.instant(), within(2, ChronoUnit.SECONDS));
    }
  }
}
