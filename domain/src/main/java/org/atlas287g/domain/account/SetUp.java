package org.atlas287g.domain.account;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an admin's account by a one-time link that only someone who runs the server can see: the
 * first one, or another one if nobody can sign in any more.
 */
@Service
public class SetUp {
  private final Accounts accounts;
  private final LinkOffice links;
  private final PasswordRules rules;
  private final PasswordHasher hasher;
  private final AccountEventWriter writer;

  SetUp(
      Accounts accounts,
      LinkOffice links,
      PasswordRules rules,
      PasswordHasher hasher,
      AccountEventWriter writer) {
    this.accounts = accounts;
    this.links = links;
    this.rules = rules;
    this.hasher = hasher;
    this.writer = writer;
  }

  /** Whether there is no account yet. */
  @PermitAll
  @Transactional(readOnly = true)
  public boolean isNeeded() {
    return accounts.isEmpty();
  }

  /** Makes a link for whoever runs the server, and returns its token. */
  @PermitAll
  @Transactional
  public String createLink() {
    return links.create(LinkPurpose.SETUP, null).token();
  }

  /** Whether the link can still be used. */
  @PermitAll
  @Transactional(readOnly = true)
  public boolean isUsable(String token) {
    return links.find(LinkPurpose.SETUP, token).isPresent();
  }

  /** Makes the admin's account; refused if the link, a text or the password cannot be used. */
  @PermitAll
  @Transactional
  public Account complete(String token, String login, String name, String password) {
    Login parsed = Login.find(login).orElseThrow(() -> new AccountRefusal(Reason.LOGIN_UNUSABLE));
    String cleanName = Names.check(name);
    rules.check(password, List.of(parsed.text(), cleanName));
    String hash = hasher.hash(password);
    accounts.lock();
    links.use(LinkPurpose.SETUP, token);
    if (accounts.find(parsed).isPresent()) {
      throw new AccountRefusal(Reason.LOGIN_TAKEN);
    }
    Account account = accounts.add(parsed, cleanName, Role.ADMIN, AccountState.ACTIVE);
    accounts.setPasswordHash(account.id(), hash);
    links.revoke(LinkPurpose.SETUP);
    writer.write(AccountEvent.Type.SET_UP, account.id(), account.id(), "");
    return account;
  }
}
