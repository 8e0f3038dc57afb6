package org.atlas287g.domain.account;

/** Port: sends email. There is none where no mail server is configured. */
public interface Mailer {
  /**
   * Hands a plain text to the mail server, which takes seconds: call it outside transactions.
   *
   * @throws MailFailure if the server did not take it
   */
  void send(EmailAddress to, String subject, String text);
}
