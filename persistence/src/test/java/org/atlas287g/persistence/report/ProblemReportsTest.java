package org.atlas287g.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;
import org.atlas287g.domain.mail.Outbox;
import org.atlas287g.domain.mail.QueuedLetter;
import org.atlas287g.domain.report.ProblemReport;
import org.atlas287g.domain.report.ProblemReports;
import org.atlas287g.domain.report.ReportDraft;
import org.atlas287g.domain.report.ReportState;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of readers, and the queue of emails. */
@OnEveryDatabase
class ProblemReportsTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final EmailAddress READER = new EmailAddress("reader@example.org");

  private final Store store;
  private final ProblemReports reports;
  private final Outbox outbox;

  ProblemReportsTest(TestDatabase database) {
    store = Store.empty(database);
    reports = store.get(ProblemReports.class);
    outbox = store.get(Outbox.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void report_isKept_asItWasWritten_upToTheLimit() {
    String text = "á\n\u0000𝄞" + "x".repeat(Limit.REPORT.most() - 4);
    reports.add(new ReportDraft("/?county=12021", text, READER, "es"), NOON);
    ProblemReport report = reports.list(ReportState.OPEN, 10).getFirst();
    assertThat(report.text()).isEqualTo(text.replace("\u0000", "")).hasSize(4_000);
    assertThat(report.contact()).isEqualTo(READER);
    assertThat(report.page()).isEqualTo("/?county=12021");
    assertThat(report.language()).isEqualTo("es");
    assertThat(report.received()).isEqualTo(NOON);
  }

  @Test
  void reportThatIsSentTwice_evenAtOnce_isOne() throws Exception {
    Callable<Void> send =
        () -> {
          reports.add(draft("The same", READER), NOON);
          return null;
        };
    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var click : clicks.invokeAll(Stream.generate(() -> send).limit(8).toList())) {
        click.get();
      }
    }
    reports.add(draft("The same", null), NOON);
    reports.add(draft("Another", READER), NOON);
    assertThat(reports.count(ReportState.OPEN)).isEqualTo(3);
  }

  @Test
  void reportThatSomebodyElseHasClosed_isNotClosedAgain() {
    reports.add(draft("Text", READER), NOON);
    ProblemReport seen = reports.list(ReportState.OPEN, 1).getFirst();
    assertThat(close(seen, ReportState.ANSWERED, NOON)).isTrue();
    assertThat(close(seen, ReportState.REJECTED, NOON)).isFalse();
    assertThat(reports.find(seen.id()))
        .get()
        .extracting(ProblemReport::state, ProblemReport::reply)
        .containsExactly(ReportState.ANSWERED, "reply");
    assertThat(reports.count(ReportState.OPEN)).isZero();
  }

  @Test
  void contact_isDeleted_byAClickOrATimeAfterItsReportWasClosed_andTheReportLater() {
    reports.add(draft("Old", READER), NOON);
    reports.add(draft("Open", READER), NOON);
    reports.add(draft("New", READER), NOON);
    List<ProblemReport> all = reports.list(ReportState.OPEN, 10);
    close(all.getFirst(), ReportState.ANSWERED, NOON);
    close(all.getLast(), ReportState.REJECTED, NOON.plus(Duration.ofDays(1)));

    reports.forgetContactsClosedBefore(NOON.plusSeconds(1));
    assertThat(all.stream().map(report -> contact(report.id())).toList())
        .containsExactly(null, READER, READER);
    reports.forgetContact(all.getLast().id());
    assertThat(contact(all.getLast().id())).isNull();

    reports.removeClosedBefore(NOON.plusSeconds(1));
    assertThat(reports.find(all.getFirst().id())).isEmpty();
    assertThat(reports.count(ReportState.REJECTED)).isEqualTo(1);
    assertThat(reports.count(ReportState.OPEN)).isEqualTo(1);
  }

  @Test
  void letter_waits_isBegunByOne_andGoesAway() {
    Letter letter = new Letter(READER, "Two\r\nlines", "Text", "https://atlas.example.org/a/b");
    transaction().executeWithoutResult(_ -> outbox.add(letter));
    transaction()
        .executeWithoutResult(begun -> {
          outbox.add(letter);
          begun.setRollbackOnly();
        });
    Instant now = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    List<Long> due = outbox.listDue(now, 10);
    assertThat(due).as("only what was committed").hasSize(1);
    QueuedLetter queued = outbox.find(due.getFirst()).orElseThrow();
    assertThat(queued.letter()).isEqualTo(letter);
    assertThat(queued.letter().subject()).isEqualTo("Two lines");

    assertThat(outbox.begin(queued, now.plusSeconds(60))).isTrue();
    assertThat(outbox.begin(queued, now.plusSeconds(60))).as("another node").isFalse();
    assertThat(outbox.listDue(now, 10)).isEmpty();
    QueuedLetter again =
        outbox.find(outbox.listDue(now.plusSeconds(60), 10).getFirst()).orElseThrow();
    assertThat(again.messageId()).isEqualTo(queued.messageId());
    assertThat(again.attempts()).isEqualTo(1);

    outbox.remove(again.id());
    assertThat(outbox.listDue(now.plusSeconds(60), 10)).isEmpty();
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(store.get(PlatformTransactionManager.class));
  }

  private boolean close(ProblemReport seen, ReportState state, Instant at) {
    return reports.close(seen.id(), seen.version(), state, "reply", false, null, at);
  }

  private @Nullable EmailAddress contact(long id) {
    return reports.find(id).orElseThrow().contact();
  }

  private static ReportDraft draft(String text, @Nullable EmailAddress contact) {
    return new ReportDraft("/about", text, contact, "en");
  }
}
