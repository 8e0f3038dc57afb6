package org.atlas287g.domain.account;

import java.util.List;
import java.util.Optional;

/** The stored passkeys. */
public interface Passkeys {
  /** The passkey of a credential id. */
  Optional<Passkey> find(String credentialId);

  /** The passkeys of an account, oldest first. */
  List<Passkey> listOf(AccountId account);

  /** Stores a new passkey. */
  void add(Passkey passkey);

  /** Stores what changed with its use: count, back-up state and time. */
  void used(Passkey passkey);

  /** Removes a passkey. */
  void remove(String credentialId);
}
