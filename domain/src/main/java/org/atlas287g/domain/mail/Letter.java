package org.atlas287g.domain.mail;

import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * An email that can wait.
 *
 * @param to the only recipient
 * @param subject one line; line breaks become spaces
 * @param text plain text
 * @param unsubscribe the URL to which mail programs post to end what the letter is part of (RFC
 *     8058); null if it is part of nothing
 */
public record Letter(EmailAddress to, String subject, String text, @Nullable String unsubscribe) {
  /** Keeps the subject to one line, and the URL to what a header may hold. */
  public Letter {
    subject = WhiteSpace.fold(subject);
    if (unsubscribe != null && !unsubscribe.matches("https?://[\\x21-\\x7e&&[^<>]]+")) {
      throw new IllegalArgumentException("unsubscribe: expected an absolute URL");
    }
  }
}
