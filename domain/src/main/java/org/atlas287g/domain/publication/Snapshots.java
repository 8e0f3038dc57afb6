package org.atlas287g.domain.publication;

/** Port: reads all published records in one consistent view. */
public interface Snapshots {
  /**
   * The records at the newest revision and what is known of their links, read in one transaction.
   *
   * @throws IllegalStateException while the store holds no revision
   */
  Snapshot read();
}
