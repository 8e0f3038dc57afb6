package org.atlas287g.ui.mail;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.EmailAddress;
import org.atlas287g.domain.account.MailFailure;
import org.atlas287g.domain.account.Mailer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Sends email through the server of the settings {@code spring.mail.*}, from the address {@code
 * atlas.mail.from}. Emails hold secrets: neither they nor failures are logged.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpMailer implements Mailer {
  /** The most that a person waits; the server's own time limits are for each step of a sending. */
  private static final int MOST_SECONDS = 10;

  private final MailSender server;
  private final EmailAddress from;

  SmtpMailer(MailSender server, @Value("${atlas.mail.from:}") String from) {
    this.server = server;
    this.from =
        EmailAddress.find(from.strip())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "atlas.mail.from: found \""
                        + from
                        + "\", expected the address that mail comes from, such as"
                        + " atlas@example.org, as spring.mail.host is set"));
  }

  @Override
  public void send(EmailAddress to, String subject, String text) {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setFrom(from.text());
    mail.setTo(to.text());
    mail.setSubject(subject);
    mail.setText(text);
    try {
      CompletableFuture.runAsync(() -> server.send(mail), Thread::startVirtualThread)
          .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException failed) {
      throw new MailFailure(reason(Objects.requireNonNullElse(failed.getCause(), failed)));
    }
  }

  /** What was tried, and what came in its way. */
  private static String reason(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return "no answer within " + MOST_SECONDS + " seconds";
    }
    Throwable tried =
        failure instanceof MailSendException unsent
            ? Stream.of(unsent.getMessageExceptions()).findFirst().orElse(unsent)
            : failure;
    return Stream.of(tried, NestedExceptionUtils.getMostSpecificCause(tried))
        .map(Throwable::getMessage)
        .filter(Objects::nonNull)
        .map(String::strip)
        .distinct()
        .collect(Collectors.joining(": "));
  }
}
