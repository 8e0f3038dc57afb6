package org.atlas287g.domain.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Port: the stored subscribers, with their subscriptions, secrets, and what they were told. */
public interface Subscribers {
  /**
   * The subscriber with this email, who is added if there is none. Nobody else changes the
   * subscriber until the caller's transaction ends.
   *
   * @param mailbox the same for emails that may reach the same person
   */
  Subscriber lock(
      EmailAddress email, String mailbox, String language, long revision, LocalDate today);

  /** The subscriber with this key, locked in the same way. */
  Optional<Subscriber> lock(long id);

  /** How many secrets that confirm something were made for a mailbox since then. */
  int countConfirmations(String mailbox, Instant since);

  /** The subscriptions, in the order of their keys. */
  List<Subscription> subscriptions(long subscriber);

  /** Adds a subscription that nobody has confirmed, unless there is such a one. */
  void subscribe(long subscriber, Topic topic, Instant at);

  /** Notes that a subscription is confirmed; false if there is none. */
  boolean confirm(long subscriber, Topic topic);

  /** Stores what changes of a subscriber. */
  void update(long subscriber, String language, long toldRevision, LocalDate digestedOn);

  /** Deletes a subscription. */
  void unsubscribe(long subscriber, Topic topic);

  /** Deletes a subscriber with everything that is stored of it, and its letters in the queue. */
  void remove(long subscriber);

  /** Stores the hash of a secret. */
  void addToken(String hash, long subscriber, @Nullable Topic topic, Instant at);

  /** The secret with this hash. */
  Optional<AlertToken> findToken(String hash);

  /** Subscribers with a confirmed subscription for whom no digest was made on a day yet. */
  List<Long> listDue(LocalDate today);

  /** The meetings that a subscriber was told of. */
  Set<ToldMeeting> told(long subscriber);

  /** Notes that a subscriber is told of meetings. */
  void addTold(long subscriber, Set<ToldMeeting> meetings);

  /**
   * Deletes subscriptions that were asked for before then and never confirmed, subscribers who have
   * none any more, secrets that were made before then, and what was told of meetings of past days.
   */
  void removeOld(Instant unconfirmed, Instant tokens, LocalDate meetings);
}
