package org.atlas287g.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailRoundTest {
  private final Queue outbox = new Queue();
  private final Server server = new Server();
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final MailRound round = new MailRound(outbox, server, () -> now);

  @Test
  void letter_isSentOnce_andRemoved() {
    outbox.put(1, "a");
    assertThat(round.isNeeded()).isTrue();
    round.run(() -> false);
    round.run(() -> false);
    assertThat(server.taken).containsExactly("a");
    assertThat(round.isNeeded()).isFalse();
  }

  @Test
  void letterOfAProcessThatDied_isSentAgainUnderTheSameMessageId_butNotBeforeItIsDue() {
    outbox.put(1, "a");
    outbox.dies = true;
    round.run(() -> false);
    assertThat(outbox.letters).as("sent, and not removed").hasSize(1);
    outbox.dies = false;
    round.run(() -> false);
    assertThat(server.taken).containsExactly("a");
    now = now.plus(MailRound.WAITS.getFirst());
    round.run(() -> false);
    assertThat(server.taken).containsExactly("a", "a");
    assertThat(outbox.letters).isEmpty();
  }

  @Test
  void serverThatIsDown_isTriedLaterAndLater_andTheLetterGivenUpAfterTwoDays() {
    outbox.put(1, "a");
    server.down = true;
    Instant began = now;
    int givenUp = 0;
    int rounds = 0;
    while (givenUp == 0) {
      givenUp = round.run(() -> false);
      now = now.plus(Duration.ofMinutes(1));
      rounds++;
      assertThat(rounds).isLessThan(5000);
    }
    assertThat(server.attempts).isEqualTo(MailRound.WAITS.size() + 1);
    assertThat(Duration.between(began, now)).isBetween(Duration.ofDays(2), Duration.ofDays(3));
    assertThat(outbox.letters).isEmpty();
  }

  @Test
  void serverThatIsDown_isNotAskedForEachLetter_andComesBack() {
    for (int i = 1; i <= 10; i++) {
      outbox.put(i, "to " + i);
    }
    server.down = true;
    round.run(() -> false);
    assertThat(server.attempts).isEqualTo(MailRound.FAILURES);
    server.down = false;
    now = now.plus(Duration.ofMinutes(1));
    round.run(() -> false);
    assertThat(server.taken).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void nodeThatStops_beginsNoFurtherLetter() {
    outbox.put(1, "a");
    round.run(() -> true);
    assertThat(server.attempts).isZero();
    assertThat(outbox.find(1)).get().extracting(QueuedLetter::attempts).isEqualTo(0);
  }

  /** Takes letters, or none while it is down. */
  private static final class Server implements Mailer {
    private final List<String> taken = new ArrayList<>();
    private boolean down;
    private int attempts;

    @Override
    public void send(EmailAddress to, String subject, String text) {
      throw new AssertionError();
    }

    @Override
    public void deliver(Letter letter, String messageId) {
      attempts++;
      if (down) {
        throw new MailFailure("451 " + letter.to());
      }
      taken.add(messageId);
    }
  }

  /** A queue in memory, which may die before it removes what was sent. */
  private static final class Queue implements Outbox {
    private final Map<Long, Waiting> letters = new LinkedHashMap<>();
    private boolean dies;

    private record Waiting(QueuedLetter letter, Instant due) {}

    void put(long id, String name) {
      Letter letter = new Letter(new EmailAddress("a@example.org"), "s", "t", null);
      letters.put(id, new Waiting(new QueuedLetter(id, name, letter, 0), Instant.EPOCH));
    }

    @Override
    public void add(Letter letter) {
      throw new AssertionError();
    }

    @Override
    public void add(Letter letter, long subscriber) {
      throw new AssertionError();
    }

    @Override
    public List<Long> listDue(Instant now, int most) {
      return letters.entrySet().stream()
          .filter(entry -> !entry.getValue().due().isAfter(now))
          .map(Map.Entry::getKey)
          .limit(most)
          .toList();
    }

    @Override
    public Optional<QueuedLetter> find(long id) {
      return Optional.ofNullable(letters.get(id)).map(Waiting::letter);
    }

    @Override
    public boolean begin(QueuedLetter l, Instant next) {
      letters.put(
          l.id(),
          new Waiting(new QueuedLetter(l.id(), l.messageId(), l.letter(), l.attempts() + 1), next));
      return true;
    }

    @Override
    public void remove(long id) {
      if (!dies) {
        letters.remove(id);
      }
    }
  }
}
