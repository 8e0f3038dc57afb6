package org.atlas287g.domain.listing;

import java.time.LocalDate;

/** Port: the list of agreements that the Atlas ships, ICE's page of early 2025. */
public interface ShippedList {
  /** The day whose list it is. */
  LocalDate day();

  /** Reads it. */
  ReadList read();
}
