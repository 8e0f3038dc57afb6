package org.atlas287g.domain.account;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in. An unknown login, a wrong password, a disabled and an invited account look the same
 * and take the same time. Attempts from a browser that the account was signed in from before are
 * counted on their own, so that strangers who guess do not lock the owner out.
 *
 * @see Throttle
 */
@Service
public class SignIn {
  private final Accounts accounts;
  private final KnownDevices devices;
  private final Passkeys passkeys;
  private final AccountSessions sessions;
  private final Throttle throttle;
  private final PasswordHasher hasher;
  private final AccountEventWriter writer;
  private final AccountNews news;
  private final InstantSource clock;

  /**
   * What a browser sends.
   *
   * @param address the IP address it comes from
   * @param device the secret that the browser was given at an earlier success; null if none
   */
  public record Attempt(String login, String password, String address, @Nullable String device) {
    @Override
    public String toString() {
      return "Attempt";
    }
  }

  /**
   * An attempt with a password did not open an account.
   *
   * @param account whose login it named; null if no account has it, or nobody looked
   * @param network the neighborhood of the IP address
   */
  public record Failed(Cause cause, @Nullable AccountId account, String network) {
    /** Why. */
    public enum Cause {
      /** The password is wrong, or the account cannot be signed in to. */
      WRONG,
      /** Too many attempts from the IP address. */
      ADDRESS_WAITS,
      /** Too many attempts for the login. */
      LOGIN_WAITS
    }
  }

  SignIn(
      Accounts accounts,
      KnownDevices devices,
      Passkeys passkeys,
      AccountSessions sessions,
      Throttle throttle,
      PasswordHasher hasher,
      AccountEventWriter writer,
      AccountNews news,
      InstantSource accountClock) {
    this.accounts = accounts;
    this.devices = devices;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.throttle = throttle;
    this.hasher = hasher;
    this.writer = writer;
    this.news = news;
    this.clock = accountClock;
  }

  /** The account that the password opens; empty for every kind of failure. */
  @PermitAll
  public Optional<Account> withPassword(Attempt attempt) {
    if (!throttle.admitFrom(attempt.address())) {
      return failed(Failed.Cause.ADDRESS_WAITS, null, attempt);
    }
    Login login = Login.find(attempt.login()).orElse(null);
    Account account = login == null ? null : accounts.find(login).orElse(null);
    String known = account == null ? null : findKnownDevice(account, attempt.device());
    String name = login == null ? "" : login.text();
    boolean admitted =
        known == null ? throttle.admitStranger(name, attempt.address()) : throttle.admit(known);
    if (!admitted) {
      return failed(Failed.Cause.LOGIN_WAITS, account, attempt);
    }
    String hash =
        account == null || !account.isActive()
            ? null
            : accounts.findPasswordHash(account.id()).orElse(null);
    boolean correct = hasher.matches(attempt.password(), hash);
    if (account == null || hash == null || !correct) {
      return failed(Failed.Cause.WRONG, account, attempt);
    }
    if (hasher.isOutdated(hash)) {
      accounts.replacePasswordHash(account.id(), hash, hasher.hash(attempt.password()));
    }
    if (known == null) {
      throttle.forgetStranger(name, attempt.address());
    } else {
      throttle.forget(known);
    }
    return succeeded(account, "password");
  }

  /**
   * The account whose authenticator proved itself with this passkey; empty if it may not be used.
   * The passkey is looked for after the account, so that one that was just taken away opens
   * nothing: the account has a new security version then.
   */
  @PermitAll
  public Optional<Account> withPasskey(Login login, String credentialId) {
    return accounts
        .find(login)
        .filter(Account::isActive)
        .filter(account ->
            passkeys.find(credentialId).filter(p -> p.account().equals(account.id())).isPresent())
        .flatMap(account -> succeeded(account, "passkey"));
  }

  /** A new secret for a browser whose user just proved to be the account's owner. */
  @PermitAll
  public String rememberDevice(AccountId account) {
    String secret = Secrets.create();
    devices.add(account, Secrets.hash(secret), clock.instant());
    return secret;
  }

  /** Begins a session of an account that was just signed in to; old ones are forgotten. */
  @PermitAll
  @Transactional
  public void begin(
      SessionId id, AccountId account, int securityVersion, Device device, Duration timeLimit) {
    Instant now = clock.instant();
    sessions.removeExpired(now);
    sessions.add(AccountSession.begin(id, account, securityVersion, device, now, timeLimit));
  }

  private @Nullable String findKnownDevice(Account account, @Nullable String device) {
    if (device == null) {
      return null;
    }
    String hash = Secrets.hash(device);
    return devices.isKnown(account.id(), hash) ? "device:" + hash : null;
  }

  private Optional<Account> failed(Failed.Cause cause, @Nullable Account account, Attempt attempt) {
    String network = AddressBlock.network(attempt.address());
    AccountId id = account == null ? null : account.id();
    if (id != null && cause == Failed.Cause.WRONG) {
      writer.write(AccountEvent.Type.SIGN_IN_FAILED, id, null, network);
    }
    news.failed(new Failed(cause, id, network));
    return Optional.empty();
  }

  private Optional<Account> succeeded(Account account, String means) {
    accounts.setLastSignIn(account.id(), clock.instant());
    writer.write(AccountEvent.Type.SIGNED_IN, account.id(), account.id(), means);
    return Optional.of(account);
  }
}
