package org.atlas287g.domain.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Sends the letters that are due. Each is noted as begun before it is handed to the mail server,
 * and removed once the server has taken it. A process that dies in between has sent it or not: the
 * letter is sent once more under the same message id. Nothing else sends one twice, and nothing
 * loses one. What does not go is tried again later and later, and given up after two days.
 */
public final class MailRound {
  /** How long to wait after each attempt that failed; after the last one a letter is given up. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(8),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** Letters of one round. */
  static final int MOST = 100;

  /** After so many failures in a row it is the mail server that fails, and the rest waits. */
  static final int FAILURES = 3;

  private final Outbox outbox;
  private final Mailer mailer;
  private final InstantSource clock;

  /** One that sends by the mailer what the outbox holds. */
  public MailRound(Outbox outbox, Mailer mailer, InstantSource clock) {
    this.outbox = outbox;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** Whether anything is due. */
  public boolean isNeeded() {
    return !outbox.listDue(clock.instant(), 1).isEmpty();
  }

  /**
   * Sends what is due. By one node at a time.
   *
   * @param stopping says when to send no further letter
   * @return how many letters were given up
   */
  public int run(BooleanSupplier stopping) {
    int failures = 0;
    int givenUp = 0;
    for (long id : outbox.listDue(clock.instant(), MOST)) {
      if (stopping.getAsBoolean() || failures == FAILURES) {
        break;
      }
      QueuedLetter letter = outbox.find(id).orElse(null);
      if (letter == null || !outbox.begin(letter, next(letter))) {
        continue;
      }
      if (send(letter)) {
        failures = 0;
        outbox.remove(id);
      } else {
        failures++;
        if (letter.attempts() >= WAITS.size()) {
          givenUp++;
          outbox.remove(id);
        }
      }
    }
    return givenUp;
  }

  private Instant next(QueuedLetter letter) {
    int wait = Math.min(letter.attempts(), WAITS.size() - 1);
    return clock.instant().plus(WAITS.get(wait));
  }

  /** Sends a letter; false if the mail server did not take it. What it said may name somebody. */
  private boolean send(QueuedLetter letter) {
    try {
      mailer.deliver(letter.letter(), letter.messageId());
      return true;
    } catch (MailFailure failure) {
      return false;
    }
  }
}
