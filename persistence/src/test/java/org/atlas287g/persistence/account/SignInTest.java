package org.atlas287g.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountAdministration;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SignInTest {
  private final AccountStore store;
  private final SignIn signIn;
  private final Accounts accounts;
  private Account admin;
  private int host;

  @SuppressWarnings("NullAway.Init") // set before each test
  SignInTest(TestDatabase database) {
    store = new AccountStore(database);
    signIn = store.get(SignIn.class);
    accounts = store.get(Accounts.class);
  }

  @BeforeEach
  void makeAccount() {
    admin = store.admin("admin@example.org");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_password_opens_the_account_and_its_use_is_recorded() {
    assertThat(attempt("ADMIN@example.org ", AccountStore.PASSWORD, null)).isTrue();
    assertThat(accounts.find(admin.id()).orElseThrow().lastSignIn())
        .isEqualTo(store.clock.instant());
    assertThat(attempt("admin@example.org", "wrong", null)).isFalse();
    assertThat(store.get(AccountAdministration.class).listEvents(2))
        .extracting(AccountEvent::type)
        .containsExactly(AccountEvent.Type.SIGN_IN_FAILED, AccountEvent.Type.SIGNED_IN);
  }

  @Test
  void unknown_invited_and_disabled_accounts_are_not_opened() {
    AccountAdministration administration = store.get(AccountAdministration.class);
    administration.invite("invited@example.org", Role.EDITOR);
    String passkey = addPasskey();
    store.admin("second@example.org");
    administration.disable(admin.id());

    assertThat(attempt("unknown@example.org", AccountStore.PASSWORD, null)).isFalse();
    assertThat(attempt("invited@example.org", AccountStore.PASSWORD, null)).isFalse();
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, null)).isFalse();
    assertThat(attempt("no login at all", AccountStore.PASSWORD, null)).isFalse();
    assertThat(signIn.withPasskey(admin.login(), passkey)).isEmpty();
  }

  @Test
  void every_kind_of_attempt_costs_one_comparison_with_a_hash() {
    AccountStore.CountingHasher hasher = store.get(AccountStore.CountingHasher.class);
    AccountAdministration administration = store.get(AccountAdministration.class);
    administration.invite("invited@example.org", Role.EDITOR);
    Account second = store.admin("second@example.org");
    administration.disable(admin.id());
    for (String login :
        List.of(
            second.login().text(),
            "admin@example.org",
            "invited@example.org",
            "unknown@example.org",
            "no login at all")) {
      for (String password : List.of("wrong", AccountStore.PASSWORD)) {
        int before = hasher.compared.get();
        attempt(login, password, null);
        assertThat(hasher.compared.get() - before).as(login + " " + password).isEqualTo(1);
      }
    }
  }

  @Test
  void a_known_browser_waits_longer_after_each_failure_but_no_more_than_a_quarter_hour() {
    String device = signIn.rememberDevice(admin.id());
    for (int i = 0; i < 5; i++) {
      assertThat(attempt("admin@example.org", "wrong", device)).isFalse();
    }
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, device)).isFalse();
    store.clock.advance(Duration.ofSeconds(2));
    assertThat(attempt("admin@example.org", "wrong", device)).isFalse();
    store.clock.advance(Duration.ofSeconds(2));
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, device)).isFalse();
    for (int i = 0; i < 30; i++) {
      store.clock.advance(Duration.ofMinutes(15));
      assertThat(attempt("admin@example.org", "wrong", device)).isFalse();
    }
    store.clock.advance(Duration.ofMinutes(15));
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, device)).isTrue();
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, device)).isTrue();
  }

  @Test
  void of_a_thousand_guesses_from_as_many_networks_few_are_compared_with_the_hash() {
    for (int i = 0; i < 1000; i++) {
      guess("10." + i / 250 + "." + i % 250 + ".1");
    }
    assertThat(compared()).isEqualTo(14);
  }

  @Test
  void whoever_guesses_for_a_day_from_wherever_has_109_guesses() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      guess("10." + minute / 250 + "." + minute % 250 + ".1");
      store.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(compared()).isEqualTo(109);
  }

  @Test
  void who_guesses_from_one_network_has_less_and_the_owner_gets_in_from_elsewhere_all_day() {
    int owners = 0;
    for (int minute = 0; minute < 24 * 60; minute++) {
      guess("192.0.2." + minute % 250);
      if (minute % 10 == 0) {
        assertThat(from("198.51.100.1")).as("minute " + minute).isTrue();
        owners++;
      }
      store.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(compared() - owners).isEqualTo(8 + 95).isLessThan(109);
    guess("192.0.2.7");
    assertThat(from("192.0.2.7")).as("from the guesser's network").isFalse();
  }

  @Test
  void owners_who_mistype_at_first_get_in_while_somebody_else_guesses() {
    for (int i = 0; i < 100; i++) {
      guess("192.0.2." + i);
    }
    for (int i = 0; i < 2; i++) {
      guess("198.51.100.1");
    }
    assertThat(from("198.51.100.1")).isTrue();
  }

  @Test
  void who_guesses_does_not_lock_the_owner_out_of_a_known_browser() {
    String device = signIn.rememberDevice(admin.id());
    for (int i = 0; i < 20; i++) {
      attempt("admin@example.org", "wrong", null);
    }
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, "another")).isFalse();
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, device)).isTrue();
    assertThat(signIn.withPasskey(admin.login(), addPasskey())).isPresent();
  }

  @Test
  void a_clock_that_is_set_back_an_hour_keeps_no_owner_out() {
    String device = signIn.rememberDevice(admin.id());
    for (int i = 0; i < 4; i++) {
      attempt("admin@example.org", "wrong", device);
      attempt("admin@example.org", "wrong", null);
    }
    for (int i = 0; i < 29; i++) {
      signIn.withPassword(from("192.0.2.1", "nobody" + i, "x"));
    }
    store.clock.advance(Duration.ofHours(-1));
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, null)).isTrue();
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, device)).isTrue();
    assertThat(from("192.0.2.1")).isTrue();

    for (int i = 0; i < 20; i++) {
      signIn.rememberDevice(admin.id());
    }
    store.clock.advance(Duration.ofHours(-1));
    String newest = signIn.rememberDevice(admin.id());
    for (int i = 0; i < 20; i++) {
      attempt("admin@example.org", "wrong", null);
    }
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, newest))
        .as("known, though those before seem to be newer")
        .isTrue();
  }

  @Test
  void one_address_has_a_bucket_of_attempts_that_refills() {
    for (int i = 0; i < 30; i++) {
      assertThat(signIn.withPassword(from("192.0.2.1", "nobody" + i, "x"))).isEmpty();
    }
    assertThat(from("192.0.2.1")).isFalse();
    assertThat(from("192.0.2.2")).isTrue();
    store.clock.advance(Duration.ofSeconds(20));
    assertThat(from("192.0.2.1")).isTrue();
    assertThat(from("192.0.2.1")).isFalse();
  }

  @Test
  void addresses_of_one_ipv6_network_share_a_bucket() {
    for (int i = 0; i < 30; i++) {
      assertThat(signIn.withPassword(from("2001:db8::" + i, "nobody" + i, "x"))).isEmpty();
    }
    assertThat(from("2001:db8::ffff")).isFalse();
    assertThat(from("2001:db8:0:1::1")).isTrue();
  }

  @Test
  void simultaneous_attempts_are_all_counted() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        SignIn.Attempt attempt = from("192.0.2." + i, "admin@example.org", "x");
        pool.execute(() -> signIn.withPassword(attempt));
      }
    }
    assertThat(
            store.get(AccountAdministration.class).listEvents(100).stream()
                .filter(e -> e.type() == AccountEvent.Type.SIGN_IN_FAILED))
        .hasSize(8);
  }

  @Test
  void an_outdated_hash_is_made_anew() {
    accounts.setPasswordHash(admin.id(), "old:" + AccountStore.PASSWORD);
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, null)).isTrue();
    assertThat(accounts.findPasswordHash(admin.id())).contains("new:" + AccountStore.PASSWORD);
  }

  @Test
  void the_owner_changes_the_password_only_with_the_old_one_and_all_sessions_end() {
    OwnAccount own = store.get(OwnAccount.class);
    assertThatThrownBy(() -> own.changePassword("wrong", "quite another password"))
        .hasMessage("PASSWORD_WRONG");
    assertThatThrownBy(() -> own.changePassword(AccountStore.PASSWORD, "short"))
        .hasMessage("PASSWORD_SHORT");

    Account changed = own.changePassword(AccountStore.PASSWORD, "quite another password");

    assertThat(changed.securityVersion()).isGreaterThan(admin.securityVersion());
    assertThat(attempt("admin@example.org", AccountStore.PASSWORD, null)).isFalse();
    assertThat(attempt("admin@example.org", "quite another password", null)).isTrue();
  }

  private boolean attempt(String login, String password, @Nullable String device) {
    // Each from an address of its own: this is not about addresses.
    host++;
    String address = "10.0." + host / 250 + "." + host % 250;
    return signIn.withPassword(new SignIn.Attempt(login, password, address, device)).isPresent();
  }

  @Test
  void a_failure_is_recorded_with_the_network_it_came_from_and_nothing_more() {
    signIn.withPassword(from("203.0.113.77", "admin@example.org", "wrong"));
    signIn.withPassword(from("2001:db8:1:2::3", "admin@example.org", "wrong"));
    signIn.withPassword(from("no address", "admin@example.org", "wrong"));
    assertThat(store.get(AccountAdministration.class).listEvents(3))
        .extracting(AccountEvent::detail)
        .containsExactly("unknown", "2001:db8:1:0:0:0:0:0/48", "203.0.113.0/24");
  }

  private String addPasskey() {
    store.get(OwnAccount.class).addPasskey(PasskeysTest.passkey("cGFzc2tleQ", admin.id(), 0));
    return "cGFzc2tleQ";
  }

  private void guess(String address) {
    signIn.withPassword(from(address, "admin@example.org", "wrong"));
  }

  private int compared() {
    return store.get(AccountStore.CountingHasher.class).compared.get();
  }

  private boolean from(String address) {
    return signIn
        .withPassword(from(address, "admin@example.org", AccountStore.PASSWORD))
        .isPresent();
  }

  private static SignIn.Attempt from(String address, String login, String password) {
    return new SignIn.Attempt(login, password, address, null);
  }
}
