package org.atlas287g.domain.account;

import java.util.List;

/** What happened to accounts; events are added and never changed. */
public interface AccountEvents {
  /** Stores an event. */
  void add(AccountEvent event);

  /** The newest events, newest first, at most so many. */
  List<AccountEvent> listNewest(int most);

  /** The newest events that happened to an account, newest first, at most so many. */
  List<AccountEvent> listNewest(AccountId account, int most);
}
