package org.atlas287g.domain.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.atlas287g.domain.publication.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The digests of each day, from a time in the morning on, and what is forgotten with them. */
@Component
public class Digests {
  /** When digests are made, in Washington. */
  public static final LocalTime MORNING = LocalTime.of(7, 0);

  /** After so many failures in a row the rest waits for the next run. */
  private static final int FAILURES = 3;

  private final Subscribers subscribers;
  private final DigestWriter writer;
  private final InstantSource clock;

  Digests(Subscribers subscribers, DigestWriter writer, InstantSource accountClock) {
    this.subscribers = subscribers;
    this.writer = writer;
    this.clock = accountClock;
  }

  /** Whether it is time, and somebody has no digest of today. */
  public boolean areDue() {
    ZonedDateTime now = now();
    return !now.toLocalTime().isBefore(MORNING)
        && !subscribers.listDue(now.toLocalDate()).isEmpty();
  }

  /**
   * Makes the digests of today that are missing. By one node at a time; if it stops in between, the
   * next run goes on. One that cannot be made keeps nobody else from theirs.
   *
   * @throws RuntimeException why a digest could not be made, at the end or after some in a row
   */
  public void write() {
    LocalDate today = now().toLocalDate();
    @Nullable RuntimeException failure = null;
    int inRow = 0;
    for (long id : subscribers.listDue(today)) {
      try {
        writer.write(id, today);
        inRow = 0;
      } catch (RuntimeException e) {
        failure = e;
        inRow++;
      }
      if (inRow == FAILURES) {
        break;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Deletes what nobody confirmed, and what no one needs any more. */
  @Transactional
  public void forget() {
    Instant now = clock.instant();
    subscribers.removeOld(
        now.minus(Subscribing.CONFIRMABLE),
        now.minus(Subscribing.USABLE),
        now().toLocalDate().minusDays(2));
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(Revision.ZONE);
  }
}
