package org.atlas287g.persistence.publication;

import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets one transaction at a time write into an H2 file, from its begin until its commit is on disk.
 * H2 writes a commit table by table while others go on, so that a process killed in that moment
 * could leave a part of what the others changed (<a
 * href="https://github.com/h2database/h2database/issues/2080">H2's issue 2080</a>). Those who only
 * read never wait; PostgreSQL needs no turns.
 */
@Component("transactionManager")
class WritesInTurn extends JdbcTransactionManager {
  /** For so long a change waits for another one, such as a list that is being applied. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final long serialVersionUID = 1;

  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Boolean needed;

  WritesInTurn(DataSource database) {
    super(database);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    boolean waits = !definition.isReadOnly() && needed();
    if (waits) {
      await();
    }
    try {
      super.doBegin(transaction, definition);
    } catch (Throwable failure) {
      if (waits) {
        turn.unlock();
      }
      throw failure;
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    boolean waited = !((JdbcTransactionObjectSupport) transaction).isReadOnly() && needed();
    super.doCleanupAfterCompletion(transaction);
    if (waited) {
      turn.unlock();
    }
  }

  private void await() {
    try {
      if (turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new CannotCreateTransactionException("others have been writing for too long");
  }

  private synchronized boolean needed() {
    if (needed == null) {
      try {
        needed =
            JdbcUtils.extractDatabaseMetaData(
                    obtainDataSource(), DatabaseMetaData::getDatabaseProductName)
                .equals("H2");
      } catch (MetaDataAccessException unreachable) {
        throw new CannotCreateTransactionException("the database does not answer", unreachable);
      }
    }
    return needed;
  }
}
