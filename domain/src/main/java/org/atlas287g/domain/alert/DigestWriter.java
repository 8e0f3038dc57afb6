package org.atlas287g.domain.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.Secrets;
import org.atlas287g.domain.mail.Outbox;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the digest of one subscriber in one transaction: the letter is in the queue if, and only
 * if, it is noted that what it tells was told.
 */
@Component
class DigestWriter {
  private final Subscribers subscribers;
  private final RecordChanges changes;
  private final Outbox outbox;
  private final AlertLetters letters;
  private final PublishedSnapshot published;
  private final InstantSource clock;

  DigestWriter(
      Subscribers subscribers,
      RecordChanges changes,
      Outbox outbox,
      AlertLetters letters,
      PublishedSnapshot published,
      InstantSource accountClock) {
    this.subscribers = subscribers;
    this.changes = changes;
    this.outbox = outbox;
    this.letters = letters;
    this.published = published;
    this.clock = accountClock;
  }

  /** Makes the digest of a day, unless it was made. */
  @Transactional
  public void write(long id, LocalDate today) {
    Subscriber subscriber = subscribers.lock(id).orElse(null);
    if (subscriber == null || !subscriber.digestedOn().isBefore(today)) {
      return;
    }
    Snapshot snapshot = published.get();
    Instant now = clock.instant();
    long newest = snapshot.revision().number();
    List<Topic> topics =
        subscribers.subscriptions(id).stream()
            .filter(Subscription::confirmed)
            .map(Subscription::topic)
            .toList();
    Digest digest =
        Digest.of(
            snapshot,
            new MeetingDays(now),
            topics,
            changes.listBetween(subscriber.toldRevision(), newest),
            subscribers.told(id));
    subscribers.update(id, subscriber.language(), newest, today);
    if (digest.isEmpty()) {
      return;
    }
    String token = Secrets.create();
    subscribers.addToken(Secrets.hash(token), id, null, now);
    Set<ToldMeeting> told =
        digest.meetings().stream().map(ToldMeeting::of).collect(Collectors.toSet());
    subscribers.addTold(id, told);
    outbox.add(letters.digest(subscriber, digest, snapshot, token), id);
  }
}
