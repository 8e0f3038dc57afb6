package org.atlas287g.persistence.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.atlas287g.domain.schedule.Turns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps the turns in a table, by the database's clock, so that nodes' clocks may differ. */
@Component
class ShedLockTurns implements Turns {
  private final LockProvider locks;

  ShedLockTurns(DataSource database, PlatformTransactionManager transactions) {
    locks =
        new JdbcTemplateLockProvider(
            JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .withTransactionManager(transactions)
                .usingDbTime()
                .build());
  }

  @Override
  public boolean runAlone(String name, Duration atMost, Runnable work) {
    Optional<SimpleLock> lock =
        locks.lock(new LockConfiguration(Instant.now(), name, atMost, Duration.ZERO));
    if (lock.isEmpty()) {
      return false;
    }
    try {
      work.run();
    } finally {
      lock.get().unlock();
    }
    return true;
  }
}
