package org.atlas287g.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored accounts. */
public interface Accounts {
  /**
   * Waits until no other transaction changes accounts, on any node, and keeps others from it until
   * this one ends. Rules that look at several accounts need it.
   */
  void lock();

  /** All accounts by login. */
  List<Account> list();

  /** Whether there is no account at all. */
  boolean isEmpty();

  /** The account of a key. */
  Optional<Account> find(AccountId id);

  /** The account of a login. */
  Optional<Account> find(Login login);

  /** The account of the random handle by which authenticators know it. */
  Optional<Account> findByHandle(String handle);

  /** The random handle by which authenticators know the account; base64url. */
  String getHandle(AccountId id);

  /** The hash of the account's password; empty if it has none. */
  Optional<String> findPasswordHash(AccountId id);

  /** Stores a new account without a password. */
  Account add(Login login, String name, Role role, AccountState state);

  /** Stores name, role, state and security version. */
  void update(Account account);

  /** Stores the hash of a password. */
  void setPasswordHash(AccountId id, String hash);

  /** Stores another hash of the same password, unless the password was changed meanwhile. */
  void replacePasswordHash(AccountId id, String from, String to);

  /** Stores when someone last signed in. */
  void setLastSignIn(AccountId id, Instant at);
}
