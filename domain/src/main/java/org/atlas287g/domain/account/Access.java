package org.atlas287g.domain.account;

import java.time.InstantSource;
import java.util.List;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.springframework.stereotype.Component;

/** Ends what lets people into an account: its sessions and its passkeys. */
@Component
class Access {
  private final Accounts accounts;
  private final AccountSessions sessions;
  private final Passkeys passkeys;
  private final AccountEventWriter writer;
  private final InstantSource clock;

  Access(
      Accounts accounts,
      AccountSessions sessions,
      Passkeys passkeys,
      AccountEventWriter writer,
      InstantSource accountClock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.writer = writer;
    this.clock = accountClock;
  }

  List<AccountSession> listSessions(AccountId account) {
    return sessions.listOf(account, clock.instant());
  }

  /** Stores the account as it is given, without any session, those that just begin included. */
  Account storeWithoutSessions(Account changed) {
    Account stored = changed.withoutSessions();
    accounts.update(stored);
    sessions.removeOf(stored.id());
    return stored;
  }

  /** Ends one session of the account; refused if it has no such session any more. */
  void endSession(AccountId account, SessionId id, AccountId actor) {
    AccountSession session =
        listSessions(account).stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AccountRefusal(Reason.NOT_POSSIBLE_NOW));
    sessions.remove(id);
    writer.write(AccountEvent.Type.SESSION_ENDED, account, actor, session.device().toString());
  }

  /** Removes one passkey of the account; refused if it has no such passkey any more. */
  void removePasskey(AccountId account, String credentialId, AccountId actor) {
    Passkey passkey =
        passkeys
            .find(credentialId)
            .filter(p -> p.account().equals(account))
            .orElseThrow(() -> new AccountRefusal(Reason.NOT_POSSIBLE_NOW));
    remove(passkey, actor);
  }

  /** Removes all passkeys of the account. */
  void removePasskeys(AccountId account, AccountId actor) {
    passkeys.listOf(account).forEach(passkey -> remove(passkey, actor));
  }

  private void remove(Passkey passkey, AccountId actor) {
    passkeys.remove(passkey.credentialId());
    writer.write(AccountEvent.Type.PASSKEY_REMOVED, passkey.account(), actor, passkey.label());
  }
}
