package org.atlas287g.domain.schedule;

import java.time.Duration;

/** Port: lets a piece of work run on one node at a time, of all that share the database. */
public interface Turns {
  /**
   * Does the work now, unless a node is doing it.
   *
   * @param name the work's name, the same on every node
   * @param atMost how long it may take; afterwards another node may do it, in case this one died
   * @return whether it was done
   */
  boolean runAlone(String name, Duration atMost, Runnable work);
}
