package org.atlas287g.ui.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;
import org.atlas287g.domain.mail.MailFailure;
import org.atlas287g.domain.mail.Mailer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/**
 * Sends email through the server of the settings {@code spring.mail.*}, from the address {@code
 * atlas.mail.from}. Emails hold secrets: neither they nor failures are logged.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpMailer implements Mailer {
  /** The most that a person waits; the server's own time limits are for each step of a sending. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A letter of the queue has this long: one that is given up too early may be sent all the same,
   * and then again.
   */
  private static final Duration QUEUE_PATIENCE = Duration.ofMinutes(1);

  private final JavaMailSender server;
  private final EmailAddress from;

  SmtpMailer(JavaMailSender server, @Value("${atlas.mail.from:}") String from) {
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
    send(mail -> fill(mail, to, subject, text), PATIENCE);
  }

  @Override
  public void deliver(Letter letter, String messageId) {
    send(
        mail -> {
          fill(mail, letter.to(), letter.subject(), letter.text());
          // Spring keeps one that is there.
          String host = from.text().substring(from.text().indexOf('@') + 1);
          mail.setHeader("Message-ID", "<" + messageId + "@" + host + ">");
          mail.setHeader("Auto-Submitted", "auto-generated");
          if (letter.unsubscribe() != null) {
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
          }
        },
        QUEUE_PATIENCE);
  }

  private void fill(MimeMessage mail, EmailAddress to, String subject, String text)
      throws MessagingException {
    mail.setFrom(from.text());
    mail.setRecipients(Message.RecipientType.TO, to.text());
    mail.setSubject(subject, StandardCharsets.UTF_8.name());
    mail.setText(text, StandardCharsets.UTF_8.name());
  }

  private void send(MimeMessagePreparator mail, Duration patience) {
    try {
      CompletableFuture.runAsync(() -> server.send(mail), Thread::startVirtualThread)
          .orTimeout(patience.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException failed) {
      throw new MailFailure(
          reason(Objects.requireNonNullElse(failed.getCause(), failed), patience));
    }
  }

  /** What was tried, and what came in its way. */
  private static String reason(Throwable failure, Duration patience) {
    if (failure instanceof TimeoutException) {
      return "no answer within " + patience.toSeconds() + " seconds";
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
