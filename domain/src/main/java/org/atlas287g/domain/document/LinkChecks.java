package org.atlas287g.domain.document;

import java.util.Collection;

/** Port: what is known of links. Not a part of the records: no version, no audit, no revision. */
public interface LinkChecks {
  /** All of it, in one consistent view. */
  KnownLinks read();

  /** The number of {@link KnownLinks#round()} alone, to see cheaply whether there is news. */
  long round();

  /** Stores what one round found, each in place of what was known, and counts the round. */
  void store(Collection<LinkCheck> found);
}
