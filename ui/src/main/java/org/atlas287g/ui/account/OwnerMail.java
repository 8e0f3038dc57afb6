package org.atlas287g.ui.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Mailer;
import org.springframework.stereotype.Component;

/** Email to owners of accounts: in English and in Spanish, as nobody knows which one they read. */
@Component
class OwnerMail {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

  private final Optional<Mailer> mailer;
  private final I18NProvider translations;

  OwnerMail(Optional<Mailer> mailer, I18NProvider translations) {
    this.mailer = mailer;
    this.translations = translations;
  }

  /** Translates a key with its parameters into one language. */
  interface Words {
    String of(String key, Object... parameters);
  }

  /**
   * Sends an email; false if the server sends no email or the login is no email address.
   *
   * @throws org.atlas287g.domain.mail.MailFailure if it could not be sent
   */
  boolean send(Account owner, String subjectKey, Function<Words, String> text) {
    Optional<EmailAddress> address = owner.login().mailAddress();
    if (mailer.isEmpty() || address.isEmpty()) {
      return false;
    }
    mailer
        .get()
        .send(
            address.get(), inAll(" / ", words -> words.of(subjectKey)), inAll("\n* * *\n\n", text));
    return true;
  }

  private String inAll(String between, Function<Words, String> text) {
    return LANGUAGES.stream()
        .<Words>map(
            language -> (key, parameters) -> translations.getTranslation(key, language, parameters))
        .map(text)
        .collect(Collectors.joining(between));
  }
}
