package org.atlas287g.domain.account;

import java.time.Instant;
import java.util.Optional;

/** The stored one-time links. */
public interface OneTimeLinks {
  /** Stores a link. */
  void add(OneTimeLink link);

  /** The link of a token's hash, whether expired or not. */
  Optional<OneTimeLink> find(String tokenHash);

  /** Removes a link; false if it is not there, so that of two users one fails. */
  boolean remove(String tokenHash);

  /** Removes all links of an account. */
  void removeOf(AccountId account);

  /** Removes all links of a purpose. */
  void removeAll(LinkPurpose purpose);

  /** Removes the links that cannot be used any more. */
  void removeExpired(Instant now);
}
