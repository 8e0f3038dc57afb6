package org.atlas287g.domain.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The time that links, delays and events go by. */
@Component("accountClock")
class AccountClock implements InstantSource {
  /** In microseconds, as the databases keep it. */
  @Override
  public Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
