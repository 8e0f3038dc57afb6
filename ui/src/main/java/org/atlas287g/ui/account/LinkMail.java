package org.atlas287g.ui.account;

import org.atlas287g.domain.account.AccountAdministration.Handover;
import org.springframework.stereotype.Component;

/** The email that brings a one-time link to the account's owner. */
@Component
class LinkMail {
  private final OwnerMail mail;

  LinkMail(OwnerMail mail) {
    this.mail = mail;
  }

  /**
   * Sends the link; false if the server sends no email or the login is no email address.
   *
   * @throws org.atlas287g.domain.mail.MailFailure if it could not be sent
   */
  boolean send(Handover handover, String link) {
    String key = "mail." + handover.link().purpose();
    String login = handover.account().login().text();
    String expires = Moments.text(handover.link().expires());
    return mail.send(
        handover.account(),
        key + ".subject",
        words ->
            "%s\n\n%s\n\n%s\n"
                .formatted(words.of(key + ".text", login), link, words.of("mail.end", expires)));
  }
}
