package org.atlas287g.ui.account;

import java.util.EnumSet;
import java.util.Set;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.mail.MailFailure;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.AccountPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells owners by email of what opens their accounts from now on, so that they notice what somebody
 * else did. Nobody waits for it, and nothing depends on it.
 */
@Component
class OwnerNotices {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerNotices.class);
  private static final Set<AccountEvent.Type> TOLD =
      EnumSet.of(
          AccountEvent.Type.PASSKEY_ADDED,
          AccountEvent.Type.PASSWORD_CHANGED,
          AccountEvent.Type.PASSWORD_RESET);

  private final OwnerMail mail;
  private final Accounts accounts;
  private final PublicAddress address;

  OwnerNotices(OwnerMail mail, Accounts accounts, PublicAddress address) {
    this.mail = mail;
    this.accounts = accounts;
    this.address = address;
  }

  @TransactionalEventListener
  void tell(AccountEvent event) {
    if (TOLD.contains(event.type())) {
      Thread.startVirtualThread(
          () -> accounts.find(event.account()).ifPresent(o -> send(o, event)));
    }
  }

  private void send(Account owner, AccountEvent event) {
    String key = "mail." + event.type();
    try {
      mail.send(
          owner,
          key + ".subject",
          words ->
              "%s\n\n%s\n\n%s\n"
                  .formatted(
                      words.of(key + ".text", owner.login().text(), Moments.text(event.at())),
                      words.of("mail.notice.end"),
                      address.of(AccountPages.ACCOUNT)));
    } catch (MailFailure failure) {
      // What the server said may name the owner.
      LOG.warn("The email about {} of account {} could not be sent", event.type(), owner.id());
    }
  }
}
