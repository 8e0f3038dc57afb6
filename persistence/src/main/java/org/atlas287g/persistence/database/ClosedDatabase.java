package org.atlas287g.persistence.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the pool give up its connections to an embedded database that has closed itself, as it does
 * when its disk is full: it says that they are valid. The next one opens the file again. Says so in
 * the log once a minute.
 */
public final class ClosedDatabase implements SQLExceptionOverride {
  private static final Logger LOG = LoggerFactory.getLogger(ClosedDatabase.class);
  private static final long PAUSE_NANOS = 60_000_000_000L;

  /** H2's: a connection or the database is closed, or its file cannot be read or written. */
  private static final Set<Integer> CODES = Set.of(90_028, 90_031, 90_067, 90_098, 90_121);

  private static final AtomicLong NEXT_LINE = new AtomicLong(System.nanoTime());

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    if (!isClosed(failure)) {
      return Override.CONTINUE_EVICT;
    }
    long now = System.nanoTime();
    long next = NEXT_LINE.get();
    if (now - next >= 0 && NEXT_LINE.compareAndSet(next, now + PAUSE_NANOS)) {
      LOG.error(
          "The database has closed itself and is opened again when it can be: {}. Is the disk full?",
          firstLine(failure));
    }
    return Override.MUST_EVICT;
  }

  private static boolean isClosed(SQLException failure) {
    return CODES.contains(failure.getErrorCode())
        || Stream.<@Nullable Throwable>iterate(
                failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
            .limit(20)
            .anyMatch(cause ->
                cause != null
                    && cause.getClass().getName().equals("org.h2.mvstore.MVStoreException"));
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
