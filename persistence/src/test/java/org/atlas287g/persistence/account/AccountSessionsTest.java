package org.atlas287g.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountAdministration;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.CurrentSession;
import org.atlas287g.domain.account.LinkedAccount;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.account.SessionId;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.persistence.CountingDataSource;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class AccountSessionsTest {
  private final AccountStore store;
  private final AccountSessions sessions;
  private final OwnAccount own;
  private final AccountAdministration administration;

  AccountSessionsTest(TestDatabase database) {
    store = new AccountStore(database);
    sessions = store.get(AccountSessions.class);
    own = store.get(OwnAccount.class);
    administration = store.get(AccountAdministration.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_session_is_read_with_its_account_by_one_statement() {
    Account admin = store.admin("admin@example.org");
    Instant now = store.clock.instant();
    SessionId id = store.acting.is(admin);
    CountingDataSource counter = store.get(CountingDataSource.class);
    counter.reset();

    CurrentSession current = sessions.find(id).orElseThrow();

    assertThat(counter.statements()).isEqualTo(1);
    assertThat(current.account()).isEqualTo(admin);
    assertThat(current.session())
        .isEqualTo(
            AccountSession.begin(
                id, admin.id(), 0, AccountStore.DEVICE, now, AccountStore.TIME_LIMIT));
  }

  @Test
  void owners_end_one_of_their_sessions_or_all_others_and_nobody_elses() {
    Account other = store.admin("other@example.org");
    SessionId foreign = store.acting.is(other);
    Account owner = store.admin("owner@example.org");
    SessionId phone = store.acting.is(owner);
    SessionId computer = store.acting.is(owner);
    assertThat(ids(own.listSessions())).contains(phone, computer).doesNotContain(foreign);

    own.endSession(phone);
    assertThat(sessions.find(phone)).isEmpty();
    assertThat(lastEvent()).isEqualTo("SESSION_ENDED Firefox, Linux");
    assertThatThrownBy(() -> own.endSession(phone)).hasMessage("NOT_POSSIBLE_NOW");
    assertThatThrownBy(() -> own.endSession(foreign)).hasMessage("NOT_POSSIBLE_NOW");

    own.endOtherSessions();
    assertThat(ids(own.listSessions())).containsExactly(computer);
    assertThat(sessions.find(foreign)).isPresent();
  }

  @Test
  void admins_end_one_session_of_somebody_else() {
    Account owner = store.admin("owner@example.org");
    SessionId phone = store.acting.is(owner);
    Account admin = store.admin("admin@example.org");
    assertThat(ids(administration.listSessions(owner.id()))).contains(phone);
    assertThatThrownBy(() -> administration.endSession(admin.id(), phone))
        .hasMessage("NOT_POSSIBLE_NOW");

    administration.endSession(owner.id(), phone);

    assertThat(sessions.find(phone)).isEmpty();
    assertThat(administration.listEvents(1).getFirst())
        .returns(AccountEvent.Type.SESSION_ENDED, AccountEvent::type)
        .returns(owner.id(), AccountEvent::account)
        .returns(admin.id(), AccountEvent::actor);
  }

  @Test
  void none_is_left_of_an_account_that_is_disabled_reset_or_given_another_role_or_password() {
    Account admin = store.admin("admin@example.org");
    SessionId admins = store.acting.is(admin);
    Account owner = store.admin("owner@example.org");
    store.acting.goOnIn(admins);
    List<Runnable> changes =
        List.of(
            () -> administration.changeRole(owner.id(), Role.EDITOR),
            () -> administration.endSessions(owner.id()),
            () -> reset(owner),
            () -> administration.disable(owner.id()));
    for (Runnable change : changes) {
      Account before = store.get(Accounts.class).find(owner.id()).orElseThrow();
      SessionId open = store.acting.is(before);
      store.acting.goOnIn(admins);
      change.run();
      assertThat(sessions.find(open)).isEmpty();
      assertThat(rows(owner)).isZero();

      // A sign-in that found the password right just before, and goes on just after.
      SessionId late = store.acting.is(before);
      store.acting.goOnIn(admins);
      assertThat(sessions.find(late)).isEmpty();
      assertThat(administration.listSessions(owner.id())).isEmpty();
    }

    own.changePassword(AccountStore.PASSWORD, "quite another password");
    assertThat(rows(admin)).isZero();
  }

  @Test
  void a_started_reset_ends_when_its_owner_changes_the_password() {
    Account admin = store.admin("admin@example.org");
    String token = administration.startReset(admin.id()).link().token();
    own.changePassword(AccountStore.PASSWORD, "quite another password");
    assertThatThrownBy(
            () -> store.get(LinkedAccount.class).reset(token, "a password of somebody else"))
        .hasMessage("LINK_UNUSABLE");
  }

  @Test
  void sessions_whose_node_is_gone_are_not_listed_and_the_next_sign_in_removes_them() {
    Account admin = store.admin("admin@example.org");
    SessionId here = store.acting.is(admin);
    SessionId gone = store.acting.is(admin);
    store.clock.advance(AccountStore.TIME_LIMIT);
    AccountSession session = sessions.find(here).orElseThrow().session();
    assertThat(session.isNotedAt(store.clock.instant())).isFalse();
    sessions.used(session.usedAt(store.clock.instant(), AccountStore.TIME_LIMIT));
    store.acting.goOnIn(here);
    assertThat(ids(own.listSessions())).contains(gone);

    store.clock.advance(Duration.ofMinutes(2));
    assertThat(ids(own.listSessions())).containsExactly(here);
    assertThat(own.listSessions().getFirst().lastActive())
        .isEqualTo(store.clock.instant().minus(Duration.ofMinutes(2)));
    store
        .get(SignIn.class)
        .begin(SessionId.create(), admin.id(), 0, AccountStore.DEVICE, AccountStore.TIME_LIMIT);
    assertThat(rows(admin)).isEqualTo(2);
  }

  @Test
  void activity_is_stored_once_a_minute() {
    Account admin = store.admin("admin@example.org");
    AccountSession session = sessions.find(store.acting.is(admin)).orElseThrow().session();
    assertThat(session.isNotedAt(session.lastActive().plusSeconds(59))).isTrue();
    assertThat(session.isNotedAt(session.lastActive().plusSeconds(60))).isFalse();
  }

  private void reset(Account account) {
    String token = administration.startReset(account.id()).link().token();
    store.get(LinkedAccount.class).reset(token, "quite another password");
  }

  private String lastEvent() {
    AccountEvent event = administration.listEvents(1).getFirst();
    return event.type() + " " + event.detail();
  }

  private int rows(Account account) {
    return store
        .get(JdbcClient.class)
        .sql("select count(*) from account_session where account_id = ?")
        .param(account.id().value())
        .query(Integer.class)
        .single();
  }

  private static List<SessionId> ids(List<AccountSession> sessions) {
    return sessions.stream().map(AccountSession::id).toList();
  }
}
