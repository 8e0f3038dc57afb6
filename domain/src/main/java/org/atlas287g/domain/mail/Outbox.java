package org.atlas287g.domain.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the letters that wait to be sent, in the database, so that no restart loses one. */
public interface Outbox {
  /** Adds a letter in the caller's transaction: it is sent if, and only if, that one commits. */
  void add(Letter letter);

  /** The same for a letter to a subscriber, which goes away unsent if the subscriber is removed. */
  void add(Letter letter, long subscriber);

  /** The keys of letters that are due, the longest waiting first, at most so many. */
  List<Long> listDue(Instant now, int most);

  /** The letter with this key; empty if it was sent or taken back meanwhile. */
  Optional<QueuedLetter> find(long id);

  /**
   * Notes that sending a letter begins.
   *
   * @param next when it is due again, unless it is removed before
   * @return whether it was there and nobody else has begun meanwhile
   */
  boolean begin(QueuedLetter letter, Instant next);

  /** Removes a letter that was sent, or is given up. */
  void remove(long id);
}
