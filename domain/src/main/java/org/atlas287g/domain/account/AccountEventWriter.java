package org.atlas287g.domain.account;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes events with the time at which they happen, and tells others in the application. */
@Component
class AccountEventWriter {
  private final AccountEvents events;
  private final InstantSource clock;
  private final AccountNews news;

  AccountEventWriter(AccountEvents events, InstantSource accountClock, AccountNews news) {
    this.events = events;
    this.clock = accountClock;
    this.news = news;
  }

  void write(AccountEvent.Type type, AccountId account, @Nullable AccountId actor, String detail) {
    AccountEvent event = new AccountEvent(clock.instant(), type, account, actor, detail);
    events.add(event);
    news.happened(event);
  }
}
