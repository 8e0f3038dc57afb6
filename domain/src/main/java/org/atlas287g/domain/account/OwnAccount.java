package org.atlas287g.domain.account;

import jakarta.annotation.security.RolesAllowed;
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
  private final PasswordRules rules;
  private final PasswordHasher hasher;
  private final AccountJournal journal;
  private final CurrentAccount current;
  private final Throttle throttle;

  OwnAccount(
      Accounts accounts,
      AccountEvents events,
      Passkeys passkeys,
      PasswordRules rules,
      PasswordHasher hasher,
      AccountJournal journal,
      CurrentAccount current,
      Throttle throttle) {
    this.accounts = accounts;
    this.events = events;
    this.passkeys = passkeys;
    this.rules = rules;
    this.hasher = hasher;
    this.journal = journal;
    this.current = current;
    this.throttle = throttle;
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

  /** Sets a new password and ends all sessions, the current one included. */
  @Transactional
  public Account changePassword(String old, String chosen) {
    Account account = current.get();
    String key = "change:" + account.id();
    if (!throttle.admit(key)
        || !hasher.matches(old, accounts.findPasswordHash(account.id()).orElse(null))) {
      throw new AccountRefusal(Reason.PASSWORD_WRONG);
    }
    throttle.forget(key);
    rules.check(chosen, List.of(account.login().text(), account.name()));
    String hash = hasher.hash(chosen);
    accounts.lock();
    accounts.setPasswordHash(account.id(), hash);
    return endSessions(current.get(), AccountEvent.Type.PASSWORD_CHANGED);
  }

  /** Ends all sessions but the current one. */
  @Transactional
  public void endOtherSessions() {
    accounts.lock();
    current.goOnAs(endSessions(current.get(), AccountEvent.Type.SESSIONS_ENDED));
  }

  /** Stores a passkey that the authenticator made for this account. */
  @Transactional
  public void addPasskey(Passkey passkey) {
    Account account = current.get();
    if (!passkey.account().equals(account.id())) {
      throw new AccountRefusal(Reason.NOT_SIGNED_IN);
    }
    passkeys.add(passkey);
    journal.write(AccountEvent.Type.PASSKEY_ADDED, account.id(), account.id(), passkey.label());
  }

  /** Removes one of the account's own passkeys. */
  @Transactional
  public void removePasskey(String credentialId) {
    Account account = current.get();
    Passkey passkey =
        passkeys
            .find(credentialId)
            .filter(p -> p.account().equals(account.id()))
            .orElseThrow(() -> new AccountRefusal(Reason.NOT_POSSIBLE_NOW));
    passkeys.remove(credentialId);
    journal.write(AccountEvent.Type.PASSKEY_REMOVED, account.id(), account.id(), passkey.label());
  }

  private Account endSessions(Account account, AccountEvent.Type type) {
    Account changed = account.withoutSessions();
    accounts.update(changed);
    journal.write(type, account.id(), account.id(), "");
    return changed;
  }
}
