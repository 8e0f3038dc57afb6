package org.atlas287g.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address that every mail server understands: ASCII, nothing to quote, one recipient. */
public record MailAddress(String text) {
  private static final String WORD = "[A-Za-z0-9_%+-]+";
  private static final String LABEL = "[A-Za-z0-9-]+";
  private static final Pattern FORM =
      Pattern.compile("%1$s(\\.%1$s)*@%2$s(\\.%2$s)*".formatted(WORD, LABEL));

  public MailAddress {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("mail address: expected one such as name@example.org");
    }
  }

  /** The address that a text is; empty if it is none. */
  public static Optional<MailAddress> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new MailAddress(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
