package org.atlas287g.domain.account;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes events with the time at which they happen. */
@Component
class AccountJournal {
  private final AccountEvents events;
  private final InstantSource clock;

  AccountJournal(AccountEvents events, InstantSource accountClock) {
    this.events = events;
    this.clock = accountClock;
  }

  void write(AccountEvent.Type type, AccountId account, @Nullable AccountId actor, String detail) {
    events.add(new AccountEvent(clock.instant(), type, account, actor, detail));
  }
}
