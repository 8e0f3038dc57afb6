package org.atlas287g.ui.report;

import com.vaadin.flow.i18n.I18NProvider;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;
import org.atlas287g.domain.report.ProblemReport;
import org.atlas287g.domain.report.ReportLetters;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.PublicAddress;
import org.springframework.stereotype.Component;

/** Writes to readers about their reports. What they wrote is not repeated. */
@Component
class ReportMail implements ReportLetters {
  private final I18NProvider translations;
  private final PublicAddress address;

  ReportMail(I18NProvider translations, PublicAddress address) {
    this.translations = translations;
    this.address = address;
  }

  @Override
  public Letter reply(ProblemReport report, EmailAddress contact, String reply) {
    Words words = Words.in(translations, report.language());
    return new Letter(
        contact,
        words.say("report.mail.subject"),
        "%s\n\n%s\n\n%s\n\n%s\n\n%s\n"
            .formatted(
                words.say("report.mail.text", words.date(report.received())),
                address.of(report.page()),
                words.say("report.mail.reply"),
                reply,
                words.say("report.mail.end")),
        null);
  }
}
