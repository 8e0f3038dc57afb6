package org.atlas287g.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** An email address that every mail server understands: ASCII, nothing to quote, one recipient. */
public record EmailAddress(String text) {
  private static final String WORD = "[A-Za-z0-9_%+-]+";
  private static final String LABEL = "[A-Za-z0-9-]+";
  private static final Pattern FORM =
      Pattern.compile("%1$s(\\.%1$s)*@%2$s(\\.%2$s)*".formatted(WORD, LABEL));

  public EmailAddress {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("email address: expected one such as name@example.org");
    }
  }

  /** The address that a text is; empty if it is none. */
  public static Optional<EmailAddress> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
