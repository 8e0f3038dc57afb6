package org.atlas287g.persistence.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.alert.AlertLetters;
import org.atlas287g.domain.alert.Digest;
import org.atlas287g.domain.alert.Digests;
import org.atlas287g.domain.alert.Subscriber;
import org.atlas287g.domain.alert.Subscribing;
import org.atlas287g.domain.alert.Subscription;
import org.atlas287g.domain.alert.Topic;
import org.atlas287g.domain.audit.RecentChanges;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;
import org.atlas287g.domain.mail.Outbox;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestClock;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscribing, digests, and what is kept of subscribers. */
@OnEveryDatabase
class AlertsTest {
  private static final EmailAddress READER = new EmailAddress("Reader@example.org");
  private static final Topic FLORIDA = new Topic.OfState(StateCode.FL);
  private static final Topic TEXAS = new Topic.OfState(StateCode.TX);
  private static final List<String> TABLES =
      List.of("alert_subscriber", "alert_subscription", "alert_token", "alert_told_meeting");

  private final Store store;
  private final Subscribing subscribing;
  private final Digests digests;
  private final Written letters;
  private final TestClock clock;

  AlertsTest(TestDatabase database) {
    store =
        Store.open(
            database.createEmpty(), Store.Repositories.class, Store.Services.class, Wiring.class);
    store.get(Revisions.class).advance(LocalDate.of(2025, 2, 12), false);
    subscribing = store.get(Subscribing.class);
    digests = store.get(Digests.class);
    letters = store.get(Written.class);
    clock = store.get(TestClock.class);
  }

  @BeforeEach
  void edit() {
    Acting.as(new AccountId(1));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void alerts_needTheOwnersConfirmation_whichMayComeTwice() {
    String token = request(READER, FLORIDA);
    assertThat(subscribing.findConfirmable(token)).contains(FLORIDA);
    assertThat(subscribing.list(token)).containsExactly(new Subscription(FLORIDA, false));
    nextMorning();
    assertThat(digests.areDue()).as("not confirmed").isFalse();

    assertThat(subscribing.confirm(token, "es")).contains(FLORIDA);
    assertThat(subscribing.confirm(token, "es")).contains(FLORIDA);
    assertThat(subscribing.list(token)).containsExactly(new Subscription(FLORIDA, true));
    assertThat(subscribing.confirm("a".repeat(43), "en")).isEmpty();
    assertThat(subscribing.confirm("", "en")).isEmpty();
  }

  @Test
  void requestThatNobodyConfirms_cannotBeConfirmedAfterItsTime_andIsForgotten() {
    String token = request(READER, FLORIDA);
    clock.advance(Subscribing.CONFIRMABLE.plusSeconds(1));
    assertThat(subscribing.findConfirmable(token)).isEmpty();
    assertThat(subscribing.confirm(token, "en")).isEmpty();
    digests.forget();
    assertNothingIsKept();
  }

  @Test
  void mailbox_getsFewRequestsADay_howeverManyAreMadeAtOnce_andHoweverItIsSpelled()
      throws Exception {
    Callable<Void> ask =
        () -> {
          subscribing.request(READER, FLORIDA, "en");
          return null;
        };
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : many.invokeAll(Stream.generate(() -> ask).limit(8).toList())) {
        each.get();
      }
    }
    subscribing.request(new EmailAddress("reader+more@example.org"), FLORIDA, "en");
    subscribing.request(new EmailAddress("READER@EXAMPLE.ORG"), TEXAS, "en");
    assertThat(letters.written).hasSize(Subscribing.CONFIRMATIONS);
    subscribing.request(new EmailAddress("another@example.org"), FLORIDA, "en");
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    subscribing.request(READER, TEXAS, "en");
    assertThat(letters.written).hasSize(Subscribing.CONFIRMATIONS + 2);
  }

  @Test
  void digest_isMadeOncePerDay_ifThereIsNews_andGoesOnWhereItStopped() {
    AgencyId sheriff = add(Samples.agency(StateCode.FL, "Collier County", "12021"));
    add(Samples.agreement(sheriff, LocalDate.of(2020, 6, 9)));
    subscribing.confirm(request(READER, FLORIDA), "es");
    subscribing.confirm(request(new EmailAddress("texan@example.org"), TEXAS), "en");
    letters.written.clear();
    write();
    assertThat(letters.written).as("what was known before").isEmpty();

    add(Samples.agreement(sheriff, LocalDate.of(2021, 6, 9)));
    assertThat(digests.areDue()).as("on the first day").isFalse();
    nextMorning();
    assertThat(digests.areDue()).isTrue();
    letters.fails = true;
    assertThatThrownBy(this::write).hasMessage("as told");
    assertThat(digests.areDue()).as("nothing was noted").isTrue();
    letters.fails = false;
    write();
    write();
    assertThat(letters.written).containsExactly("digest es reader@example.org 1 0");
    assertThat(digests.areDue()).isFalse();
    nextMorning();
    write();
    assertThat(letters.written).as("nothing new").hasSize(1);
  }

  @Test
  void comingMeeting_isToldOnce_andWhatWasWithdrawnToo() {
    AgencyId sheriff = add(Samples.agency(StateCode.FL, "Collier County", "12021"));
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(10);
    Editing<MeetingId, MeetingDraft> meetings = store.editing(MeetingId.class, MeetingDraft.class);
    Outcome<MeetingId, MeetingDraft> meeting =
        meetings.add(Samples.meeting("A", sheriff, day, MeetingDraft.Notice.NONE), "why");
    refresh();
    subscribing.confirm(request(READER, FLORIDA), "en");
    letters.written.clear();
    nextMorning();
    write();
    assertThat(letters.written).containsExactly("digest en reader@example.org 0 1");
    nextMorning();
    write();
    assertThat(letters.written).hasSize(1);
    if (meeting instanceof Outcome.Saved<MeetingId, MeetingDraft>(var stored)) {
      meetings.withdraw(stored.id(), stored.version(), "an error");
    }
    refresh();
    nextMorning();
    write();
    assertThat(letters.written).last().isEqualTo("digest en reader@example.org 1 0");
    clock.advance(Duration.ofDays(20));
    digests.forget();
    assertThat(count("alert_told_meeting")).isZero();
  }

  @Test
  void endingTheLastAlert_deletesEverything_lettersThatWaitIncluded_andMayComeTwice() {
    String florida = request(READER, FLORIDA);
    String texas = request(READER, TEXAS);
    subscribing.confirm(florida, "en");
    subscribing.confirm(texas, "en");
    assertThat(subscribing.list(florida)).hasSize(2);
    subscribing.end(texas, FLORIDA);
    assertThat(subscribing.list(florida)).containsExactly(new Subscription(TEXAS, true));
    assertThat(subscribing.findConfirmable(florida)).isEmpty();
    subscribing.end(florida, TEXAS);
    assertNothingIsKept();
    subscribing.end(florida, TEXAS);
    subscribing.endAll(florida);

    subscribing.endAll(request(READER, FLORIDA));
    assertNothingIsKept();
  }

  private String request(EmailAddress email, Topic topic) {
    subscribing.request(email, topic, "en");
    return letters.token;
  }

  private void write() {
    digests.write();
  }

  private void nextMorning() {
    clock.advance(Duration.ofDays(1));
  }

  private AgencyId add(AgencyDraft agency) {
    Outcome<AgencyId, AgencyDraft> outcome =
        store.editing(AgencyId.class, AgencyDraft.class).add(agency, "why");
    refresh();
    return outcome instanceof Outcome.Saved<AgencyId, AgencyDraft>(var stored)
        ? stored.id()
        : new AgencyId(0);
  }

  private void add(AgreementDraft agreement) {
    store.editing(AgreementId.class, AgreementDraft.class).add(agreement, "why");
    refresh();
  }

  private void refresh() {
    store.get(PublishedSnapshot.class).refresh();
  }

  private void assertNothingIsKept() {
    TABLES.forEach(table -> assertThat(count(table)).as(table).isZero());
    assertThat(store.get(Outbox.class).listDue(Instant.parse("2100-01-01T00:00:00Z"), 10))
        .isEmpty();
  }

  private int count(String table) {
    return store
        .get(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }

  /** Notes what was written. */
  static final class Written implements AlertLetters {
    private final List<String> written = new ArrayList<>();
    private String token = "";
    private boolean fails;

    @Override
    public synchronized Letter confirmation(
        EmailAddress to, String language, Topic topic, String secret) {
      written.add("confirmation " + language + " " + to + " " + topic.key());
      token = secret;
      return new Letter(to, "subject", "text", "https://atlas.example.org/alerts/" + secret);
    }

    @Override
    public Letter digest(Subscriber to, Digest digest, Snapshot snapshot, String secret) {
      if (fails) {
        throw new IllegalStateException("as told");
      }
      written.add(
          "digest %s %s %d %d"
              .formatted(to.language(), to.email(), digest.changes(), digest.meetings().size()));
      return new Letter(to.email(), "subject", "text", null);
    }
  }

  /** No configuration by annotation, so that the scans of other stores pass it by. */
  @ComponentScan({"org.atlas287g.domain.alert", "org.atlas287g.domain.publication"})
  @Import(RecentChanges.class)
  static class Wiring {
    @Bean
    @Primary
    TestClock testClock() {
      // It is noon in Washington.
      return new TestClock(Instant.parse("2026-11-24T17:00:00Z"));
    }

    @Bean
    Written letters() {
      return new Written();
    }
  }
}
