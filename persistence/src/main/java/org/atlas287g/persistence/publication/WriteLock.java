package org.atlas287g.persistence.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets changes to published records happen one by one, across all nodes on one database. */
@Component
public class WriteLock {
  private final JdbcClient jdbc;

  WriteLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until no other transaction holds the lock, and holds it until this one ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold() {
    jdbc.sql("select id from publication_lock for update").query(Integer.class).single();
  }
}
