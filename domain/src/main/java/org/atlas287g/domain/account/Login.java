package org.atlas287g.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atlas287g.domain.mail.EmailAddress;

/** What an account is signed in with: an email address or another word, in lower case. */
public record Login(String text) {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._%+@-]{3,254}");

  /** Takes the normal form only; {@link #find} makes it of what was typed. */
  public Login {
    if (!FORM.matcher(text).matches() || !text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "login: expected 3 to 254 letters, digits or ._%+@- in lower case");
    }
  }

  /** The login that was typed; empty if the text cannot be one. */
  public static Optional<Login> find(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(text).matches() ? Optional.of(new Login(text)) : Optional.empty();
  }

  /** The login as an email address; empty if it is another word. */
  public Optional<EmailAddress> mailAddress() {
    return EmailAddress.find(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
