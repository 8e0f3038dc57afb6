package org.atlas287g.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.CurrentSession;
import org.atlas287g.domain.account.Device;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.account.SessionId;
import org.jspecify.annotations.Nullable;

/** The account that tests let each thread act for; it need not be stored. */
public final class Acting implements CurrentAccount {
  private static final ThreadLocal<@Nullable CurrentSession> SESSION = new ThreadLocal<>();
  private static final Device DEVICE = new Device(Device.Browser.FIREFOX, Device.Platform.LINUX);

  /** Lets the thread act for an editor's account from now on. */
  public static void as(AccountId id) {
    as(id, Role.EDITOR);
  }

  /** Lets the thread act for an account of this role from now on. */
  public static void as(AccountId id, Role role) {
    Login login = Login.find("account" + id.value() + "@example.org").orElseThrow();
    Account account = new Account(id, login, "", role, AccountState.ACTIVE, 0, null);
    SESSION.set(
        new CurrentSession(
            account,
            AccountSession.begin(
                SessionId.create(), id, 0, DEVICE, Instant.now(), Duration.ofHours(1))));
  }

  /** Lets the thread act for nobody from now on. */
  public static void asNobody() {
    SESSION.remove();
  }

  @Override
  public Optional<CurrentSession> findSession() {
    return Optional.ofNullable(SESSION.get());
  }
}
