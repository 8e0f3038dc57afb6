package org.atlas287g.ui.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.AccountAdministration.Handover;
import org.atlas287g.domain.account.MailAddress;
import org.atlas287g.domain.account.Mailer;
import org.springframework.stereotype.Component;

/**
 * The mail that brings a one-time link to the account's owner: in English and in Spanish, as nobody
 * knows yet which one the owner reads.
 */
@Component
class LinkMail {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

  private final Optional<Mailer> mailer;
  private final I18NProvider translations;

  LinkMail(Optional<Mailer> mailer, I18NProvider translations) {
    this.mailer = mailer;
    this.translations = translations;
  }

  /**
   * Sends the link; false if the server sends no mail or the login is no mail address.
   *
   * @throws org.atlas287g.domain.account.MailFailure if it could not be sent
   */
  boolean send(Handover handover, String link) {
    Optional<MailAddress> owner = handover.account().login().mailAddress();
    if (mailer.isEmpty() || owner.isEmpty()) {
      return false;
    }
    mailer.get().send(owner.get(), subject(handover), text(handover, link));
    return true;
  }

  private String subject(Handover handover) {
    String key = "mail." + handover.link().purpose() + ".subject";
    return inAll(" / ", language -> translations.getTranslation(key, language));
  }

  private String text(Handover handover, String link) {
    String key = "mail." + handover.link().purpose() + ".text";
    String login = handover.account().login().text();
    String expires = Moments.text(handover.link().expires());
    return inAll(
        "\n* * *\n\n",
        language ->
            "%s\n\n%s\n\n%s\n"
                .formatted(
                    translations.getTranslation(key, language, login),
                    link,
                    translations.getTranslation("mail.end", language, expires)));
  }

  private static String inAll(String between, Function<Locale, String> text) {
    return LANGUAGES.stream().map(text).collect(Collectors.joining(between));
  }
}
