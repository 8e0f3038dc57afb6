package org.atlas287g.domain.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time that links, delays and events go by. */
@Configuration(proxyBeanMethods = false)
class AccountTime {
  /** In microseconds, as the databases keep it. */
  @Bean
  InstantSource accountClock() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
