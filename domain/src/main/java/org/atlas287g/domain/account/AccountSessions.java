package org.atlas287g.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of all nodes that have not ended. */
public interface AccountSessions {
  /** Stores one that begins. */
  void add(AccountSession session);

  /**
   * A session with its account as both are stored now, read at once; empty if it was ended, or if
   * the account is not active or has got another security version since.
   */
  Optional<CurrentSession> find(SessionId id);

  /** The sessions of an account that can go on at this time, newest sign-in first. */
  List<AccountSession> listOf(AccountId account, Instant now);

  /** Stores that it is active, and until when that holds. */
  void used(AccountSession session);

  /** Stores that the owner just proved to be there. */
  void confirmed(SessionId id, Instant at);

  /** Ends a session; nothing happens if it has ended. */
  void remove(SessionId id);

  /** Ends all sessions of an account. */
  void removeOf(AccountId account);

  /** Ends all sessions of an account but this one. */
  void removeOthers(AccountId account, SessionId kept);

  /** Removes the sessions that were over by then. */
  void removeExpired(Instant now);
}
