package org.atlas287g.domain.account;

import org.jspecify.annotations.Nullable;

/** Turns passwords into hashes that are slow to guess. */
public interface PasswordHasher {
  /** A salted hash. */
  String hash(String password);

  /**
   * Whether the password made the hash. Without a hash it takes the same time and is false.
   *
   * @param hash null if there is no such account or it has no password
   */
  boolean matches(String password, @Nullable String hash);

  /** Whether the hash should be made anew because hashes are slower to guess now. */
  boolean isOutdated(String hash);
}
