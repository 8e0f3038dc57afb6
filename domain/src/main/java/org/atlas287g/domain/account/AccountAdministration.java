package org.atlas287g.domain.account;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What admins do with accounts. Every change holds {@link Accounts#lock}, so that two admins cannot
 * take the last admin's rights together, and looks at the acting account anew.
 */
@Service
@RolesAllowed(Role.ADMIN_NAME)
public class AccountAdministration {
  private final Accounts accounts;
  private final AccountEvents events;
  private final LinkOffice links;
  private final Passkeys passkeys;
  private final Access access;
  private final AccountEventWriter writer;
  private final CurrentAccount current;

  /** An invited account or one with a started reset, and the link to hand over. */
  public record Handover(Account account, NewLink link) {}

  AccountAdministration(
      Accounts accounts,
      AccountEvents events,
      LinkOffice links,
      Passkeys passkeys,
      Access access,
      AccountEventWriter writer,
      CurrentAccount current) {
    this.accounts = accounts;
    this.events = events;
    this.links = links;
    this.passkeys = passkeys;
    this.access = access;
    this.writer = writer;
    this.current = current;
  }

  /** All accounts by login. */
  @Transactional(readOnly = true)
  public List<Account> list() {
    return accounts.list();
  }

  /** The newest events, newest first, at most so many. */
  @Transactional(readOnly = true)
  public List<AccountEvent> listEvents(int most) {
    return events.listNewest(most);
  }

  /** The passkeys of an account, oldest first. */
  @Transactional(readOnly = true)
  public List<Passkey> listPasskeys(AccountId id) {
    return passkeys.listOf(id);
  }

  /** The open sessions of an account on all nodes, newest sign-in first. */
  @Transactional(readOnly = true)
  public List<AccountSession> listSessions(AccountId id) {
    return access.listSessions(id);
  }

  /** Makes an account that its owner completes; for one that is invited already, a new link. */
  @Transactional
  public Handover invite(String login, Role role) {
    AccountId actor = lockAndFindActor();
    Login parsed = Login.find(login).orElseThrow(() -> new AccountRefusal(Reason.LOGIN_UNUSABLE));
    Account account = accounts.find(parsed).orElse(null);
    if (account == null) {
      account = accounts.add(parsed, "", role, AccountState.INVITED);
    } else if (account.state() == AccountState.INVITED) {
      account = account.as(role);
      accounts.update(account);
      links.revoke(account.id());
    } else {
      throw new AccountRefusal(Reason.LOGIN_TAKEN);
    }
    writer.write(AccountEvent.Type.INVITED, account.id(), actor, role.name());
    return new Handover(account, links.create(LinkPurpose.INVITATION, account.id()));
  }

  /** Gives an account another role and ends its sessions. */
  @Transactional
  public Account changeRole(AccountId id, Role role) {
    AccountId actor = lockAndFindActor();
    Account account = get(id);
    if (account.role() == role) {
      return account;
    }
    if (role != Role.ADMIN) {
      keepAnAdmin(account);
    }
    Account changed = access.storeWithoutSessions(account.as(role));
    writer.write(AccountEvent.Type.ROLE_CHANGED, id, actor, role.name());
    return changed;
  }

  /** Closes an account; its sessions and links end, and its passkeys are removed. */
  @Transactional
  public Account disable(AccountId id) {
    AccountId actor = lockAndFindActor();
    Account account = get(id);
    if (account.state() == AccountState.DISABLED) {
      return account;
    }
    keepAnAdmin(account);
    Account changed = access.storeWithoutSessions(account.in(AccountState.DISABLED));
    links.revoke(id);
    writer.write(AccountEvent.Type.DISABLED, id, actor, "");
    access.removePasskeys(id, actor);
    return changed;
  }

  /** Opens a disabled account; one that never had a password is invited again afterwards. */
  @Transactional
  public Account enable(AccountId id) {
    AccountId actor = lockAndFindActor();
    Account account = get(id);
    if (account.state() != AccountState.DISABLED) {
      return account;
    }
    boolean complete = accounts.findPasswordHash(id).isPresent();
    Account changed = account.in(complete ? AccountState.ACTIVE : AccountState.INVITED);
    accounts.update(changed);
    writer.write(AccountEvent.Type.ENABLED, id, actor, "");
    return changed;
  }

  /**
   * Makes a link by which the owner chooses a new password; the old one and the passkeys work until
   * then.
   */
  @Transactional
  public Handover startReset(AccountId id) {
    AccountId actor = lockAndFindActor();
    Account account = get(id);
    if (!account.isActive()) {
      throw new AccountRefusal(Reason.NOT_POSSIBLE_NOW);
    }
    links.revoke(id);
    writer.write(AccountEvent.Type.RESET_STARTED, id, actor, "");
    return new Handover(account, links.create(LinkPurpose.RESET, id));
  }

  /** Ends all sessions of an account. */
  @Transactional
  public Account endSessions(AccountId id) {
    AccountId actor = lockAndFindActor();
    Account changed = access.storeWithoutSessions(get(id));
    writer.write(AccountEvent.Type.SESSIONS_ENDED, id, actor, "");
    return changed;
  }

  /** Ends one session of an account. */
  @Transactional
  public void endSession(AccountId id, SessionId session) {
    access.endSession(id, session, lockAndFindActor());
  }

  /** Removes one passkey of an account. */
  @Transactional
  public void removePasskey(AccountId id, String credentialId) {
    access.removePasskey(id, credentialId, lockAndFindActor());
  }

  private AccountId lockAndFindActor() {
    accounts.lock();
    Account actor = current.get();
    if (!actor.isActiveAdmin()) {
      throw new AccountRefusal(Reason.NOT_SIGNED_IN);
    }
    return actor.id();
  }

  private Account get(AccountId id) {
    return accounts.find(id).orElseThrow(() -> new AccountRefusal(Reason.NOT_POSSIBLE_NOW));
  }

  private void keepAnAdmin(Account leaving) {
    boolean another =
        accounts.list().stream().anyMatch(a -> a.isActiveAdmin() && !a.id().equals(leaving.id()));
    if (leaving.isActiveAdmin() && !another) {
      throw new AccountRefusal(Reason.LAST_ADMIN);
    }
  }
}
