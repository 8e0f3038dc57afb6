package org.atlas287g.domain.account;

import java.time.Instant;

/** Browsers from which accounts were signed in to, by the hash of a secret that each keeps. */
public interface KnownDevices {
  /** Whether the account was signed in to from the device. */
  boolean isKnown(AccountId account, String deviceHash);

  /** Remembers a device, and of the account's devices only the newest few. */
  void add(AccountId account, String deviceHash, Instant now);
}
