package org.atlas287g.ui.outage;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures of the database, which pass by themselves, from errors of the program. */
public final class Outage {
  /** When to try again, in seconds. */
  public static final String RETRY_SECONDS = "10";

  private static final Set<Class<? extends Throwable>> KINDS =
      Set.of(
          DataAccessResourceFailureException.class,
          RecoverableDataAccessException.class,
          TransientDataAccessException.class,
          UncategorizedDataAccessException.class,
          TransactionException.class);

  private Outage() {}

  /** Whether something failed because the database did not answer, or not in time. */
  public static boolean explains(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(50) // causes may go in circles
        .anyMatch(cause -> KINDS.stream().anyMatch(kind -> kind.isInstance(cause)));
  }
}
