package org.atlas287g.domain.document;

import java.net.URI;

/** Port: asks the servers of others whether a document is there. */
public interface LinkProbe {
  /**
   * Asks for an address, as slowly as the settings demand.
   *
   * @throws java.util.concurrent.CancellationException if this server is about to stop
   */
  LinkAnswer ask(URI url);

  /** Whether the host has an address: if none has, this server itself is offline. */
  boolean findsHost(String host);
}
