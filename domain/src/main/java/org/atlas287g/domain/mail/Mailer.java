package org.atlas287g.domain.mail;

/** Port: sends email. There is none where no mail server is configured. */
public interface Mailer {
  /**
   * Hands a plain text to the mail server, which takes seconds: call it outside transactions.
   *
   * @throws MailFailure if the server did not take it
   */
  void send(EmailAddress to, String subject, String text);

  /**
   * Hands a letter of the queue to the mail server, for which nobody waits.
   *
   * @param messageId the same at each attempt
   * @throws MailFailure if the server did not take it
   */
  void deliver(Letter letter, String messageId);
}
