package org.atlas287g.ui.security;

import java.time.Duration;
import java.time.Instant;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.CurrentSession;
import org.atlas287g.domain.account.Device;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.account.SessionId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Whom a test acts for when it calls services itself, without a browser. */
public final class Acting {
  private static final Device DEVICE = new Device(Device.Browser.CHROME, Device.Platform.LINUX);
  private static final Duration TIME_LIMIT = Duration.ofHours(1);

  private Acting() {}

  /** Signs a stored account in on a node and lets the thread act for it there from now on. */
  public static void as(Account account, BeanFactory node) {
    Authentication authentication = Sessions.authentication(account);
    if (authentication.getPrincipal() instanceof SignedIn signedIn) {
      node.getBean(AccountSessions.class).add(begin(signedIn.session(), account));
    }
    SecurityContext context = new SecurityContextImpl(authentication);
    node.getBean(SecurityContextHolderStrategy.class).setContext(context);
    SecurityContextHolder.setContext(context); // of the node that was started last
  }

  /** Lets the thread act for nobody on a node from now on. */
  public static void asNobody(BeanFactory node) {
    node.getBean(SecurityContextHolderStrategy.class).clearContext();
    SecurityContextHolder.clearContext();
  }

  /** A session of an editor's account, neither of which is stored. */
  public static CurrentSession session(long account) {
    Login login = new Login("account" + account + "@example.org");
    Account editor =
        new Account(new AccountId(account), login, "", Role.EDITOR, AccountState.ACTIVE, 0, null);
    return new CurrentSession(editor, begin(SessionId.create(), editor));
  }

  private static AccountSession begin(SessionId id, Account account) {
    return AccountSession.begin(
        id, account.id(), account.securityVersion(), DEVICE, Instant.now(), TIME_LIMIT);
  }
}
