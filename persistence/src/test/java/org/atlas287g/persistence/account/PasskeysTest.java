package org.atlas287g.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountAdministration;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountEvents;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.LinkedAccount;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.account.Passkey;
import org.atlas287g.domain.account.Passkeys;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class PasskeysTest {
  private final AccountStore store;
  private final OwnAccount own;
  private final Passkeys passkeys;
  private final AccountAdministration administration;

  PasskeysTest(TestDatabase database) {
    store = new AccountStore(database);
    own = store.get(OwnAccount.class);
    passkeys = store.get(Passkeys.class);
    administration = store.get(AccountAdministration.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_passkey_is_read_as_it_was_added_and_belongs_to_one_account() {
    Account first = store.admin("first@example.org");
    Passkey passkey = passkey("Y3JlZGVudGlhbA", first.id(), 0);
    own.addPasskey(passkey);
    assertThat(own.listPasskeys()).containsExactly(passkey);

    Account second = store.admin("second@example.org");
    assertThat(own.listPasskeys()).isEmpty();
    assertThatThrownBy(() -> own.removePasskey(passkey.credentialId()))
        .hasMessage("NOT_POSSIBLE_NOW");
    assertThatThrownBy(() -> own.addPasskey(passkey("b3RoZXI", first.id(), 0)))
        .hasMessage("NOT_SIGNED_IN");
    Accounts accounts = store.get(Accounts.class);
    assertThat(accounts.findByHandle(accounts.getHandle(second.id()))).contains(second);
  }

  @Test
  void its_use_is_stored_and_its_owner_removes_it() {
    Account first = store.admin("first@example.org");
    own.addPasskey(passkey("Y3JlZGVudGlhbA", first.id(), 0));
    Passkey used = passkey("Y3JlZGVudGlhbA", first.id(), 7);
    passkeys.used(used);
    assertThat(passkeys.find("Y3JlZGVudGlhbA")).contains(used);

    own.removePasskey("Y3JlZGVudGlhbA");
    assertThat(passkeys.find("Y3JlZGVudGlhbA")).isEmpty();
  }

  @Test
  void one_is_added_only_within_five_minutes_after_its_owner_proved_to_be_there() {
    Account admin = store.admin("admin@example.org");
    store.clock.advance(Duration.ofMinutes(5).minusSeconds(1));
    own.addPasskey(passkey("b25l", admin.id(), 0));
    store.clock.advance(Duration.ofSeconds(1));
    assertThat(own.isConfirmed()).isFalse();
    assertThatThrownBy(() -> own.addPasskey(passkey("dHdv", admin.id(), 0)))
        .hasMessage("CONFIRMATION_NEEDED");

    assertThatThrownBy(() -> own.confirm("wrong")).hasMessage("PASSWORD_WRONG");
    assertThat(own.isConfirmed()).isFalse();
    own.confirm(AccountStore.PASSWORD);
    own.addPasskey(passkey("dHdv", admin.id(), 0));
    assertThat(own.listPasskeys()).hasSize(2);

    store.clock.advance(Duration.ofHours(-1));
    assertThat(own.isConfirmed()).as("an hour back makes no hour of five minutes").isFalse();
    own.confirm(AccountStore.PASSWORD);
    assertThat(own.isConfirmed()).isTrue();
  }

  @Test
  void who_tries_passwords_to_prove_it_must_wait() {
    store.admin("admin@example.org");
    AccountStore.CountingHasher hasher = store.get(AccountStore.CountingHasher.class);
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> own.confirm("wrong")).hasMessage("PASSWORD_WRONG");
    }
    assertThat(hasher.compared.get()).isEqualTo(5);
  }

  @Test
  void disabling_and_a_reset_remove_them_and_the_history_says_so() {
    Account admin = store.admin("admin@example.org");
    Account owner = store.admin("owner@example.org");
    own.addPasskey(passkey("b25l", owner.id(), 0));
    store.acting.is(admin);
    administration.disable(owner.id());
    administration.enable(owner.id());
    assertThat(administration.listPasskeys(owner.id())).isEmpty();
    assertThat(lastEvents(owner, 3))
        .containsExactly("ENABLED", "PASSKEY_REMOVED A phone", "DISABLED");

    store.acting.is(store.get(Accounts.class).find(owner.id()).orElseThrow());
    own.addPasskey(passkey("dHdv", owner.id(), 0));
    store.acting.is(admin);
    String token = administration.startReset(owner.id()).link().token();
    assertThat(administration.listPasskeys(owner.id())).hasSize(1);
    store.get(LinkedAccount.class).reset(token, "quite another password");
    assertThat(administration.listPasskeys(owner.id())).isEmpty();
    assertThat(lastEvents(owner, 2)).containsExactly("PASSKEY_REMOVED A phone", "PASSWORD_RESET");
  }

  @Test
  void none_stays_on_an_account_that_is_disabled_while_it_is_added() throws Exception {
    Account admin = store.admin("admin@example.org");
    Account owner = store.admin("owner@example.org");
    for (int round = 0; round < 10; round++) {
      Passkey added = passkey("cm91bmQ" + round, owner.id(), 0);
      Account now = store.get(Accounts.class).find(owner.id()).orElseThrow();
      try (var pool = Executors.newFixedThreadPool(2)) {
        CyclicBarrier together = new CyclicBarrier(2);
        pool.invokeAll(
            List.of(
                () -> {
                  store.acting.is(now);
                  together.await();
                  own.addPasskey(added);
                  return added;
                },
                () -> {
                  store.acting.is(admin);
                  together.await();
                  return administration.disable(owner.id());
                }));
      }
      assertThat(administration.listPasskeys(owner.id())).as("round " + round).isEmpty();
      store.acting.is(admin);
      administration.enable(owner.id());
    }
  }

  @Test
  void an_admin_lists_and_removes_those_of_others() {
    Account owner = store.admin("owner@example.org");
    own.addPasskey(passkey("b25l", owner.id(), 0));
    Account admin = store.admin("admin@example.org");
    assertThat(administration.listPasskeys(owner.id())).extracting(Passkey::label).hasSize(1);
    assertThatThrownBy(() -> administration.removePasskey(admin.id(), "b25l"))
        .hasMessage("NOT_POSSIBLE_NOW");

    administration.removePasskey(owner.id(), "b25l");

    assertThat(passkeys.find("b25l")).isEmpty();
    assertThat(administration.listEvents(1).getFirst())
        .returns(AccountEvent.Type.PASSKEY_REMOVED, AccountEvent::type)
        .returns(owner.id(), AccountEvent::account)
        .returns(admin.id(), AccountEvent::actor);
  }

  @Test
  void the_last_means_to_sign_in_stays() {
    Account owner = store.admin("owner@example.org");
    own.addPasskey(passkey("b25l", owner.id(), 0));
    own.addPasskey(passkey("dHdv", owner.id(), 0));
    store.get(JdbcClient.class).sql("update account set password_hash = null").update();

    own.removePasskey("b25l");
    assertThatThrownBy(() -> own.removePasskey("dHdv")).hasMessage("LAST_MEANS");
    assertThat(own.listPasskeys()).hasSize(1);
  }

  private List<String> lastEvents(Account of, int most) {
    return store.get(AccountEvents.class).listNewest(of.id(), most).stream()
        .map(event -> (event.type() + " " + event.detail()).strip())
        .toList();
  }

  static Passkey passkey(String id, AccountId account, long count) {
    Instant created = Instant.parse("2026-11-24T12:00:00Z");
    return new Passkey(
        id,
        account,
        "a2V5",
        count,
        true,
        true,
        false,
        "internal,usb",
        "",
        "",
        "A phone",
        created,
        created.plusSeconds(count));
  }
}
