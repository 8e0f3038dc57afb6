package org.atlas287g.domain.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** An email address that every mail server understands: ASCII, nothing to quote, one recipient. */
public record EmailAddress(String text) {
  private static final String WORD = "[A-Za-z0-9_%+-]+";
  private static final String LABEL = "[A-Za-z0-9-]+";
  private static final Pattern FORM =
      Pattern.compile("%1$s(\\.%1$s)*@%2$s(\\.%2$s)*".formatted(WORD, LABEL));

  /** As long as SMTP takes one. */
  private static final int MOST = 254;

  private static final Pattern PUBLIC_HOST =
      Pattern.compile("[A-Za-z0-9].*\\.[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  public EmailAddress {
    if (!isOne(text)) {
      throw new IllegalArgumentException("email address: expected one such as name@example.org");
    }
  }

  /** The address that a text is; empty if it is none. */
  public static Optional<EmailAddress> find(String text) {
    return isOne(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  /** The length comes first: the form of millions of characters is never looked at. */
  private static boolean isOne(String text) {
    return text.length() <= MOST && FORM.matcher(text).matches();
  }

  /** Whether its host may be one of the Internet: what strangers give must be no local account. */
  public boolean isOfPublicHost() {
    return PUBLIC_HOST.matcher(text.substring(text.indexOf('@') + 1)).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
