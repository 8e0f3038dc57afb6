package org.atlas287g.domain.account;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of an invitation or of a reset link may do: choose a name and a password. */
@Service
public class LinkedAccount {
  private final Accounts accounts;
  private final LinkOffice links;
  private final PasswordRules rules;
  private final PasswordHasher hasher;
  private final Access access;
  private final AccountEventWriter writer;

  LinkedAccount(
      Accounts accounts,
      LinkOffice links,
      PasswordRules rules,
      PasswordHasher hasher,
      Access access,
      AccountEventWriter writer) {
    this.accounts = accounts;
    this.links = links;
    this.rules = rules;
    this.hasher = hasher;
    this.access = access;
    this.writer = writer;
  }

  /** The account that a usable link is for. */
  @PermitAll
  @Transactional(readOnly = true)
  public Optional<Account> find(LinkPurpose purpose, String token) {
    return links
        .find(purpose, token)
        .flatMap(link -> Optional.ofNullable(link.account()))
        .flatMap(accounts::find);
  }

  /** Accepts an invitation; the account is active then. */
  @PermitAll
  @Transactional
  public Account accept(String token, String name, String password) {
    return choose(LinkPurpose.INVITATION, token, Names.check(name), password);
  }

  /** Sets a new password: all sessions end, and passkeys are removed. */
  @PermitAll
  @Transactional
  public Account reset(String token, String password) {
    return choose(LinkPurpose.RESET, token, null, password);
  }

  private Account choose(
      LinkPurpose purpose,
      String token,
      @org.jspecify.annotations.Nullable String name,
      String password) {
    Account account = get(purpose, token);
    String newName = name == null ? account.name() : name;
    rules.check(password, List.of(account.login().text(), newName));
    String hash = hasher.hash(password);
    accounts.lock();
    links.use(purpose, token);
    Account current = accounts.find(account.id()).orElseThrow();
    AccountState needed =
        purpose == LinkPurpose.INVITATION ? AccountState.INVITED : AccountState.ACTIVE;
    if (current.state() != needed) {
      throw new AccountRefusal(Reason.LINK_UNUSABLE);
    }
    Account changed = access.storeWithoutSessions(current.named(newName).in(AccountState.ACTIVE));
    accounts.setPasswordHash(changed.id(), hash);
    links.revoke(changed.id());
    AccountEvent.Type type =
        purpose == LinkPurpose.INVITATION
            ? AccountEvent.Type.INVITATION_ACCEPTED
            : AccountEvent.Type.PASSWORD_RESET;
    writer.write(type, changed.id(), changed.id(), "");
    access.removePasskeys(changed.id(), changed.id());
    return changed;
  }

  private Account get(LinkPurpose purpose, String token) {
    return links
        .find(purpose, token)
        .flatMap(link -> Optional.ofNullable(link.account()))
        .flatMap(accounts::find)
        .orElseThrow(() -> new AccountRefusal(Reason.LINK_UNUSABLE));
  }
}
