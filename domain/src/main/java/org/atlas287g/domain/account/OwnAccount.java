package org.atlas287g.domain.account;

import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone who is signed in may do with the own account. */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class OwnAccount {
  private final Accounts accounts;
  private final AccountEvents events;
  private final Passkeys passkeys;
  private final Access access;
  private final AccountSessions sessions;
  private final LinkOffice links;
  private final PasswordRules rules;
  private final PasswordHasher hasher;
  private final AccountEventWriter writer;
  private final CurrentAccount current;
  private final Throttle throttle;
  private final InstantSource clock;

  OwnAccount(
      Accounts accounts,
      AccountEvents events,
      Passkeys passkeys,
      Access access,
      AccountSessions sessions,
      LinkOffice links,
      PasswordRules rules,
      PasswordHasher hasher,
      AccountEventWriter writer,
      CurrentAccount current,
      Throttle throttle,
      InstantSource accountClock) {
    this.accounts = accounts;
    this.events = events;
    this.passkeys = passkeys;
    this.access = access;
    this.sessions = sessions;
    this.links = links;
    this.rules = rules;
    this.hasher = hasher;
    this.writer = writer;
    this.current = current;
    this.throttle = throttle;
    this.clock = accountClock;
  }

  /** What happened to the account lately, newest first, at most so many events. */
  @Transactional(readOnly = true)
  public List<AccountEvent> listEvents(int most) {
    return events.listNewest(current.get().id(), most);
  }

  /** The account's passkeys, oldest first. */
  @Transactional(readOnly = true)
  public List<Passkey> listPasskeys() {
    return passkeys.listOf(current.get().id());
  }

  /** The account's open sessions on all nodes, newest sign-in first. */
  @Transactional(readOnly = true)
  public List<AccountSession> listSessions() {
    return access.listSessions(current.get().id());
  }

  /** Whether the owner proved to be there so lately that a passkey may be added. */
  @Transactional(readOnly = true)
  public boolean isConfirmed() {
    return current.getSession().isConfirmedAt(clock.instant());
  }

  /** Proves by the password that the owner is there; refused if it is wrong. */
  @Transactional
  public void confirm(String password) {
    CurrentSession here =
        current.findSession().orElseThrow(() -> new AccountRefusal(Reason.NOT_SIGNED_IN));
    checkPassword(here.account(), password);
    sessions.confirmed(here.session().id(), clock.instant());
  }

  /** Sets a new password and ends all sessions, the current one included, and a started reset. */
  @Transactional
  public Account changePassword(String old, String chosen) {
    Account account = current.get();
    checkPassword(account, old);
    rules.check(chosen, List.of(account.login().text(), account.name()));
    String hash = hasher.hash(chosen);
    accounts.lock();
    accounts.setPasswordHash(account.id(), hash);
    links.revoke(account.id());
    Account changed = access.storeWithoutSessions(current.get());
    writer.write(AccountEvent.Type.PASSWORD_CHANGED, changed.id(), changed.id(), "");
    return changed;
  }

  /** Ends all sessions but the current one. */
  @Transactional
  public void endOtherSessions() {
    AccountSession here = current.getSession();
    sessions.removeOthers(here.account(), here.id());
    writer.write(AccountEvent.Type.SESSIONS_ENDED, here.account(), here.account(), "");
  }

  /** Ends one of the account's sessions. */
  @Transactional
  public void endSession(SessionId id) {
    AccountId account = current.get().id();
    access.endSession(account, id, account);
  }

  /**
   * Stores a passkey that the authenticator made for this account; refused if its owner has not
   * {@linkplain #isConfirmed proved to be there}. Waits for changes to accounts, so that none is
   * added to one that is being disabled or reset.
   */
  @Transactional
  public void addPasskey(Passkey passkey) {
    accounts.lock();
    AccountSession here = current.getSession();
    if (!passkey.account().equals(here.account())) {
      throw new AccountRefusal(Reason.NOT_SIGNED_IN);
    }
    if (!here.isConfirmedAt(clock.instant())) {
      throw new AccountRefusal(Reason.CONFIRMATION_NEEDED);
    }
    passkeys.add(passkey);
    writer.write(AccountEvent.Type.PASSKEY_ADDED, here.account(), here.account(), passkey.label());
  }

  /** Removes one of the account's own passkeys, unless nothing else opens the account. */
  @Transactional
  public void removePasskey(String credentialId) {
    accounts.lock();
    AccountId account = current.get().id();
    if (accounts.findPasswordHash(account).isEmpty() && passkeys.listOf(account).size() == 1) {
      throw new AccountRefusal(Reason.LAST_MEANS);
    }
    access.removePasskey(account, credentialId, account);
  }

  private void checkPassword(Account account, String typed) {
    String key = "change:" + account.id();
    if (!throttle.admit(key)
        || !hasher.matches(typed, accounts.findPasswordHash(account.id()).orElse(null))) {
      throw new AccountRefusal(Reason.PASSWORD_WRONG);
    }
    throttle.forget(key);
  }
}
