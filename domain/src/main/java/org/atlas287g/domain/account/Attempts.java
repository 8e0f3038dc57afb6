package org.atlas287g.domain.account;

import java.time.Instant;

/** Counts of attempts, kept in the database so that all nodes slow guessing together. */
public interface Attempts {
  /**
   * What is known of a key.
   *
   * @param failures attempts since the last success
   * @param notBefore when the next attempt may be made
   * @param touched when this was stored
   */
  record Count(int failures, Instant notBefore, Instant touched) {}

  /** The count of a key, which no other transaction can read so until this one ends. */
  Count lock(String key);

  /** Stores the count of a key. */
  void store(String key, Count count);

  /** Forgets a key. */
  void remove(String key);

  /** Forgets keys that were not touched since then. */
  void removeUntouchedSince(Instant then);
}
