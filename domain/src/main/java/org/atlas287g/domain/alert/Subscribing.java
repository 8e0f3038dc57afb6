package org.atlas287g.domain.alert;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atlas287g.domain.account.Secrets;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Outbox;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Subscribing to alerts and ending them. Whoever asks for alerts learns nothing about an email:
 * everything else needs a secret that only its owner was sent.
 */
@Service
public class Subscribing {
  /** How long a request can be confirmed; then it is forgotten. */
  public static final Duration CONFIRMABLE = Duration.ofDays(2);

  /** How long the links in a letter end alerts. */
  public static final Duration USABLE = Duration.ofDays(400);

  /** As many requests to confirm are sent to a mailbox within a day, whoever asks for them. */
  public static final int CONFIRMATIONS = 3;

  /** As many topics one email can have. */
  static final int TOPICS = 50;

  private final Subscribers subscribers;
  private final Outbox outbox;
  private final AlertLetters letters;
  private final PublishedSnapshot published;
  private final InstantSource clock;

  Subscribing(
      Subscribers subscribers,
      Outbox outbox,
      AlertLetters letters,
      PublishedSnapshot published,
      InstantSource accountClock) {
    this.subscribers = subscribers;
    this.outbox = outbox;
    this.letters = letters;
    this.published = published;
    this.clock = accountClock;
  }

  /** Sends a request to confirm to an email, unless it got enough of them today. */
  @PermitAll
  @Transactional
  public void request(EmailAddress typed, Topic topic, String language) {
    Instant now = clock.instant();
    EmailAddress email = new EmailAddress(typed.text().toLowerCase(Locale.ROOT));
    String mailbox = mailbox(email);
    Subscriber subscriber = subscribers.lock(email, mailbox, language, revision(), today(now));
    List<Subscription> all = subscribers.subscriptions(subscriber.id());
    boolean known = all.stream().anyMatch(subscription -> subscription.topic().equals(topic));
    if (subscribers.countConfirmations(mailbox, now.minus(Duration.ofDays(1))) >= CONFIRMATIONS
        || (!known && all.size() >= TOPICS)) {
      return;
    }
    subscribers.subscribe(subscriber.id(), topic, now);
    String token = Secrets.create();
    subscribers.addToken(Secrets.hash(token), subscriber.id(), topic, now);
    outbox.add(letters.confirmation(email, language, topic, token), subscriber.id());
  }

  /** What a secret confirms, if it still can. */
  @PermitAll
  @Transactional(readOnly = true)
  public Optional<Topic> findConfirmable(String token) {
    return find(token).flatMap(this::findConfirmable);
  }

  private Optional<Topic> findConfirmable(AlertToken token) {
    return Optional.ofNullable(token.topic())
        .filter(_ -> token.created().plus(CONFIRMABLE).isAfter(clock.instant()))
        .filter(topic ->
            subscribers.subscriptions(token.subscriber()).stream()
                .anyMatch(subscription -> subscription.topic().equals(topic)));
  }

  /**
   * Confirms a subscription; once more makes no difference.
   *
   * @param language the code of the language that the owner of the email reads
   * @return what was confirmed; empty if the secret confirms nothing any more
   */
  @PermitAll
  @Transactional
  public Optional<Topic> confirm(String token, String language) {
    Optional<AlertToken> found = find(token);
    Optional<Topic> topic = found.flatMap(this::findConfirmable);
    if (found.isEmpty() || topic.isEmpty()) {
      return Optional.empty();
    }
    Subscriber subscriber = subscribers.lock(found.get().subscriber()).orElse(null);
    if (subscriber == null) {
      return Optional.empty();
    }
    boolean first =
        subscribers.subscriptions(subscriber.id()).stream().noneMatch(Subscription::confirmed);
    subscribers.update(
        subscriber.id(),
        language,
        first ? revision() : subscriber.toldRevision(),
        first ? today(clock.instant()) : subscriber.digestedOn());
    return subscribers.confirm(subscriber.id(), topic.get()) ? topic : Optional.empty();
  }

  /** The subscriptions of whoever was sent a secret; empty if there are none. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Subscription> list(String token) {
    return find(token)
        .map(found -> subscribers.subscriptions(found.subscriber()))
        .orElse(List.of());
  }

  /** Ends one subscription of whoever was sent a secret; nothing is kept after the last one. */
  @PermitAll
  @Transactional
  public void end(String token, Topic topic) {
    find(token)
        .flatMap(found -> subscribers.lock(found.subscriber()))
        .ifPresent(subscriber -> {
          subscribers.unsubscribe(subscriber.id(), topic);
          if (subscribers.subscriptions(subscriber.id()).isEmpty()) {
            subscribers.remove(subscriber.id());
          }
        });
  }

  /** Ends all subscriptions of whoever was sent a secret, and deletes everything that is kept. */
  @PermitAll
  @Transactional
  public void endAll(String token) {
    find(token)
        .flatMap(found -> subscribers.lock(found.subscriber()))
        .ifPresent(subscriber -> subscribers.remove(subscriber.id()));
  }

  private Optional<AlertToken> find(String token) {
    return token.matches("[A-Za-z0-9_-]{43}")
        ? subscribers
            .findToken(Secrets.hash(token))
            .filter(found -> found.created().plus(USABLE).isAfter(clock.instant()))
        : Optional.empty();
  }

  /** Most mail servers put {@code name+anything} into the mailbox of {@code name}. */
  private static String mailbox(EmailAddress email) {
    return email.text().replaceFirst("\\+[^@]*@", "@");
  }

  private long revision() {
    return published.get().revision().number();
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Revision.ZONE);
  }
}
