package org.atlas287g.domain.publication;

import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Nanoseconds that go on whatever the machine's calendar is set to. */
@Component("steadyClock")
class SteadyClock implements LongSupplier {
  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
