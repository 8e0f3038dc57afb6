package org.atlas287g.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountAdministration;
import org.atlas287g.domain.account.AccountAdministration.Handover;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountRefusal;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.LinkPurpose;
import org.atlas287g.domain.account.LinkedAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.account.SessionId;
import org.atlas287g.domain.account.SetUp;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccountAdministrationTest {
  private final AccountStore store;
  private final AccountAdministration administration;
  private final LinkedAccount linked;

  AccountAdministrationTest(TestDatabase database) {
    store = new AccountStore(database);
    administration = store.get(AccountAdministration.class);
    linked = store.get(LinkedAccount.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_set_up_link_makes_one_admin_and_works_once() {
    SetUp setUp = store.get(SetUp.class);
    assertThat(setUp.isNeeded()).isTrue();
    String first = setUp.createLink();
    String second = setUp.createLink();

    Account admin =
        setUp.complete(first, " First@Example.org ", " First   Admin ", AccountStore.PASSWORD);

    assertThat(admin.login().text()).isEqualTo("first@example.org");
    assertThat(admin.name()).isEqualTo("First Admin");
    assertThat(admin.isActiveAdmin()).isTrue();
    assertThat(setUp.isNeeded()).isFalse();
    for (String token : List.of(first, second, "none")) {
      assertThat(setUp.isUsable(token)).isFalse();
      assertThatThrownBy(() -> setUp.complete(token, "b@example.org", "B", AccountStore.PASSWORD))
          .hasMessage("LINK_UNUSABLE");
    }
  }

  @Test
  void a_set_up_link_is_not_used_up_by_a_refused_attempt_and_expires() {
    SetUp setUp = store.get(SetUp.class);
    String token = setUp.createLink();

    assertThatThrownBy(() -> setUp.complete(token, "a@example.org", "A", "short"))
        .hasMessage("PASSWORD_SHORT");
    assertThatThrownBy(() -> setUp.complete(token, "a@example.org", "A", "guessable password"))
        .hasMessage("PASSWORD_GUESSABLE");
    assertThatThrownBy(() -> setUp.complete(token, "a b", "A", AccountStore.PASSWORD))
        .hasMessage("LOGIN_UNUSABLE");
    assertThatThrownBy(() -> setUp.complete(token, "a@example.org", " ", AccountStore.PASSWORD))
        .hasMessage("NAME_MISSING");
    assertThat(setUp.isUsable(token)).isTrue();

    store.clock.advance(LinkPurpose.SETUP.lifetime());
    assertThat(setUp.isUsable(token)).isFalse();
  }

  @Test
  void an_invited_editor_chooses_name_and_password_within_72_hours() {
    store.admin("admin@example.org");
    Handover invitation = administration.invite("editor@example.org", Role.EDITOR);
    assertThat(invitation.account().state()).isEqualTo(AccountState.INVITED);
    assertThat(linked.find(LinkPurpose.RESET, invitation.link().token())).isEmpty();

    store.clock.advance(Duration.ofDays(3).minusSeconds(1));
    Account editor = linked.accept(invitation.link().token(), "An Editor", AccountStore.PASSWORD);

    assertThat(editor.state()).isEqualTo(AccountState.ACTIVE);
    assertThat(administration.list()).extracting(Account::name).contains("An Editor");
    assertThatThrownBy(
            () -> linked.accept(invitation.link().token(), "Another", AccountStore.PASSWORD))
        .hasMessage("LINK_UNUSABLE");
  }

  @Test
  void an_invitation_expires_and_a_new_one_replaces_it() {
    store.admin("admin@example.org");
    String old = administration.invite("editor@example.org", Role.EDITOR).link().token();
    String expired = administration.invite("editor@example.org", Role.EDITOR).link().token();
    store.clock.advance(Duration.ofDays(3));
    String fresh = administration.invite("editor@example.org", Role.ADMIN).link().token();

    assertThat(linked.find(LinkPurpose.INVITATION, old)).isEmpty();
    assertThat(linked.find(LinkPurpose.INVITATION, expired)).isEmpty();
    assertThat(linked.accept(fresh, "An Admin", AccountStore.PASSWORD).isActiveAdmin()).isTrue();
    assertThatThrownBy(() -> administration.invite("editor@example.org", Role.EDITOR))
        .hasMessage("LOGIN_TAKEN");
  }

  @Test
  void disabling_changing_the_role_and_a_reset_end_sessions_and_links() {
    store.admin("admin@example.org");
    Account editor = editor("editor@example.org");

    Account promoted = administration.changeRole(editor.id(), Role.ADMIN);
    assertThat(promoted.securityVersion()).isGreaterThan(editor.securityVersion());
    Handover reset = administration.startReset(editor.id());
    Account changed = linked.reset(reset.link().token(), "quite another password");
    assertThat(changed.securityVersion()).isGreaterThan(promoted.securityVersion());
    String unused = administration.startReset(editor.id()).link().token();
    Account disabled = administration.disable(editor.id());
    assertThat(disabled.securityVersion()).isGreaterThan(changed.securityVersion());
    assertThat(linked.find(LinkPurpose.RESET, unused)).isEmpty();
    assertThatThrownBy(() -> administration.startReset(editor.id())).hasMessage("NOT_POSSIBLE_NOW");
    assertThat(administration.enable(editor.id()).isActive()).isTrue();
    assertThat(administration.endSessions(editor.id()).securityVersion())
        .isGreaterThan(disabled.securityVersion());
    assertThat(administration.listEvents(100))
        .extracting(AccountEvent::type)
        .containsExactly(
            AccountEvent.Type.SESSIONS_ENDED,
            AccountEvent.Type.ENABLED,
            AccountEvent.Type.DISABLED,
            AccountEvent.Type.RESET_STARTED,
            AccountEvent.Type.PASSWORD_RESET,
            AccountEvent.Type.RESET_STARTED,
            AccountEvent.Type.ROLE_CHANGED,
            AccountEvent.Type.INVITATION_ACCEPTED,
            AccountEvent.Type.INVITED,
            AccountEvent.Type.SET_UP);
  }

  @Test
  void the_last_active_admin_stays() {
    Account admin = store.admin("admin@example.org");
    administration.invite("invited@example.org", Role.ADMIN);

    assertThatThrownBy(() -> administration.disable(admin.id())).hasMessage("LAST_ADMIN");
    assertThatThrownBy(() -> administration.changeRole(admin.id(), Role.EDITOR))
        .hasMessage("LAST_ADMIN");
    assertThat(store.get(Accounts.class).find(admin.id())).contains(admin);
  }

  @Test
  void of_admins_who_disable_each_other_at_the_same_time_one_stays() throws Exception {
    for (int round = 0; round < 5; round++) {
      Account one = store.admin("one" + round + "@example.org");
      Account other = store.admin("other" + round + "@example.org");
      // Earlier rounds left an admin, who would save the day.
      administration.list().stream()
          .filter(Account::isActiveAdmin)
          .filter(a -> !a.id().equals(one.id()) && !a.id().equals(other.id()))
          .forEach(a -> administration.disable(a.id()));
      try (var pool = Executors.newFixedThreadPool(2)) {
        pool.invokeAll(List.of(disable(one, other), disable(other, one)));
      }
      assertThat(store.get(Accounts.class).list().stream().filter(Account::isActiveAdmin))
          .hasSize(1);
    }
  }

  @Test
  void an_admin_who_was_disabled_meanwhile_changes_nothing() {
    Account first = store.admin("first@example.org");
    SessionId session = store.acting.is(first);
    Account second = store.admin("second@example.org");
    administration.disable(first.id());
    store.acting.goOnIn(session);

    assertThatThrownBy(() -> administration.disable(second.id())).hasMessage("NOT_SIGNED_IN");
    assertThatThrownBy(() -> administration.invite("c@example.org", Role.EDITOR))
        .isInstanceOf(AccountRefusal.class);
  }

  private Callable<Boolean> disable(Account actor, Account target) {
    return () -> {
      store.acting.is(actor);
      try {
        administration.disable(target.id());
        return true;
      } catch (AccountRefusal refused) {
        return false;
      }
    };
  }

  private Account editor(String login) {
    Handover invitation = administration.invite(login, Role.EDITOR);
    return linked.accept(invitation.link().token(), "An Editor", AccountStore.PASSWORD);
  }
}
