package org.atlas287g.domain.account;

import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signing in. An unknown login, a wrong password, a disabled and an invited account look the same
 * and take the same time. Attempts from a browser that the account was signed in from before are
 * counted on their own, so that strangers who guess do not lock the owner out.
 */
@Service
public class SignIn {
  private final Accounts accounts;
  private final KnownDevices devices;
  private final Throttle throttle;
  private final PasswordHasher hasher;
  private final AccountJournal journal;
  private final InstantSource clock;

  /**
   * What a browser sends.
   *
   * @param address the network address it comes from
   * @param device the secret that the browser was given at an earlier success; null if none
   */
  public record Attempt(String login, String password, String address, @Nullable String device) {
    @Override
    public String toString() {
      return "Attempt";
    }
  }

  SignIn(
      Accounts accounts,
      KnownDevices devices,
      Throttle throttle,
      PasswordHasher hasher,
      AccountJournal journal,
      InstantSource accountClock) {
    this.accounts = accounts;
    this.devices = devices;
    this.throttle = throttle;
    this.hasher = hasher;
    this.journal = journal;
    this.clock = accountClock;
  }

  /** The account that the password opens; empty for every kind of failure. */
  @PermitAll
  public Optional<Account> withPassword(Attempt attempt) {
    if (!throttle.admitFrom(attempt.address())) {
      return Optional.empty();
    }
    Account account = Login.find(attempt.login()).flatMap(accounts::find).orElse(null);
    String key = throttleKey(attempt, account);
    if (!throttle.admit(key)) {
      return Optional.empty();
    }
    String hash =
        account == null || !account.isActive()
            ? null
            : accounts.findPasswordHash(account.id()).orElse(null);
    boolean correct = hasher.matches(attempt.password(), hash);
    if (account == null) {
      return Optional.empty();
    }
    if (!correct) {
      journal.write(AccountEvent.Type.SIGN_IN_FAILED, account.id(), null, "");
      return Optional.empty();
    }
    if (hash != null && hasher.isOutdated(hash)) {
      accounts.replacePasswordHash(account.id(), hash, hasher.hash(attempt.password()));
    }
    throttle.forget(key);
    return succeeded(account, "password");
  }

  /** The account whose authenticator proved itself; empty if it may not be used. */
  @PermitAll
  public Optional<Account> withPasskey(Login login) {
    return accounts
        .find(login)
        .filter(Account::isActive)
        .flatMap(account -> succeeded(account, "passkey"));
  }

  /** A new secret for the browser in which the account was just signed in to. */
  @PermitAll
  public String rememberDevice(AccountId account) {
    String secret = Secrets.create();
    devices.add(account, Secrets.hash(secret), clock.instant());
    return secret;
  }

  private String throttleKey(Attempt attempt, @Nullable Account account) {
    String device = attempt.device();
    if (account != null && device != null) {
      String hash = Secrets.hash(device);
      if (devices.isKnown(account.id(), hash)) {
        return "device:" + hash;
      }
    }
    return Login.find(attempt.login()).map(Login::text).orElse("");
  }

  private Optional<Account> succeeded(Account account, String means) {
    accounts.setLastSignIn(account.id(), clock.instant());
    journal.write(AccountEvent.Type.SIGNED_IN, account.id(), account.id(), means);
    return Optional.of(account);
  }
}
