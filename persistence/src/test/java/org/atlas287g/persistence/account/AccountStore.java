package org.atlas287g.persistence.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountNews;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.CurrentSession;
import org.atlas287g.domain.account.Device;
import org.atlas287g.domain.account.PasswordEstimator;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.SessionId;
import org.atlas287g.domain.account.SetUp;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.persistence.CountingDataSource;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestClock;
import org.atlas287g.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The account services on a database, with a clock, a signed-in account and quick hashes. */
final class AccountStore implements AutoCloseable {
  static final String PASSWORD = "a password for tests only";

  static final Duration TIME_LIMIT = Duration.ofMinutes(15);
  static final Device DEVICE = new Device(Device.Browser.FIREFOX, Device.Platform.LINUX);

  final Store store;
  final TestClock clock;
  final ActingAccount acting;

  AccountStore(TestDatabase database) {
    store =
        Store.open(
            database.createEmpty(),
            Store.Repositories.class,
            CountingDataSource.class,
            Wiring.class);
    clock = store.get(TestClock.class);
    acting = store.get(ActingAccount.class);
  }

  <T> T get(Class<T> type) {
    return store.get(type);
  }

  /** Makes an admin by a set-up link and lets it act. */
  Account admin(String login) {
    SetUp setUp = get(SetUp.class);
    Account admin = setUp.complete(setUp.createLink(), login, "An Admin", PASSWORD);
    acting.is(admin);
    return admin;
  }

  @Override
  public void close() {
    store.close();
  }

  /** The session that goes on, for each thread. */
  static final class ActingAccount implements CurrentAccount {
    private static final ThreadLocal<@Nullable SessionId> ID = new ThreadLocal<>();

    private final AccountSessions sessions;
    private final SignIn signIn;

    ActingAccount(AccountSessions sessions, SignIn signIn) {
      this.sessions = sessions;
      this.signIn = signIn;
    }

    /** Begins a session of the account, in which the thread goes on. */
    SessionId is(Account account) {
      SessionId id = SessionId.create();
      signIn.begin(id, account.id(), account.securityVersion(), DEVICE, TIME_LIMIT);
      goOnIn(id);
      return id;
    }

    /** Lets the thread go on in a session that was begun before. */
    void goOnIn(SessionId session) {
      ID.set(session);
    }

    @Override
    public Optional<CurrentSession> findSession() {
      return Optional.ofNullable(ID.get()).flatMap(sessions::find);
    }
  }

  /** Quick hashes; counts how often a password is compared with one. */
  static final class CountingHasher implements PasswordHasher {
    final AtomicInteger compared = new AtomicInteger();

    @Override
    public String hash(String password) {
      return "new:" + password;
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
      compared.incrementAndGet();
      return ("new:" + password).equals(hash) || ("old:" + password).equals(hash);
    }

    @Override
    public boolean isOutdated(String hash) {
      return hash.startsWith("old:");
    }
  }

  /** News that nobody waits for. */
  static final class Unheard implements AccountNews {
    @Override
    public void happened(AccountEvent event) {}

    @Override
    public void failed(SignIn.Failed attempt) {}
  }

  /** No configuration by annotation, so that the scans of other stores pass it by. */
  @ComponentScan("org.atlas287g.domain.account")
  static class Wiring {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Bean
    ActingAccount acting(AccountSessions sessions, @Lazy SignIn signIn) {
      return new ActingAccount(sessions, signIn);
    }

    @Bean
    PasswordEstimator estimator() {
      return (String password, List<String> known) -> password.startsWith("guessable") ? 1 : 4;
    }

    @Bean
    AccountNews news() {
      return new Unheard();
    }

    @Bean
    CountingHasher hasher() {
      return new CountingHasher();
    }
  }
}
