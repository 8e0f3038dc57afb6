package org.atlas287g.ui.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Revision;

/**
 * Texts, numbers and dates in one language, for pages that are rendered without Vaadin.
 *
 * @param translations the texts
 * @param locale the language
 */
public record Words(I18NProvider translations, Locale locale) {
  /** The day of a moment, and today, are those of Washington, D.C. */
  public static final ZoneId ZONE = Revision.ZONE;

  /** Texts in the language with this code; in English if there is none. */
  public static Words in(I18NProvider translations, String language) {
    Locale locale =
        Languages.ALL.stream()
            .filter(known -> known.getLanguage().equals(language))
            .findFirst()
            .orElse(Locale.ENGLISH);
    return new Words(translations, locale);
  }

  /** A text with its values; the key itself, marked, if there is none. */
  public String say(String key, Object... values) {
    return translations.getTranslation(key, locale, values);
  }

  /** {@code key.one} for one, else {@code key.many}; the number is the first value. */
  public String count(String key, long number, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = number;
    System.arraycopy(more, 0, values, 1, more.length);
    return say(key + (number == 1 ? ".one" : ".many"), values);
  }

  /** The language's code, "en" or "es". */
  public String language() {
    return locale.getLanguage();
  }

  /** A day such as "Jun 9, 2020". */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** A month such as "June 2020". */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(month);
  }

  /** The day of a moment. */
  public String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, ZONE));
  }

  /** A time of the day such as "6:30 PM". */
  public String time(LocalTime time) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
  }

  /** A day and a time of it. */
  public String moment(LocalDateTime moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(moment);
  }

  /** The day and the time of a moment, in Washington, D.C. */
  public String moment(Instant moment) {
    return moment(LocalDateTime.ofInstant(moment, ZONE));
  }

  /** The date of the newest list, and until when editors changed something after it. */
  public String dataDate(Revision revision) {
    String list = listDate(revision.listed(), revision.listedInferred());
    return revision
        .findEditedSince()
        .map(day -> say("map.date.edited", list, date(day)))
        .orElse(list);
  }

  /** From which day a record is known, and whether a list or an editor says it. */
  public String known(Known known) {
    return say(
        "map.known." + known.origin(),
        known.byEditor() ? date(known.day()) : listDate(known.day(), known.inferred()));
  }

  /** The date of a list; only roughly where it was inferred. */
  public String listDate(LocalDate day, boolean inferred) {
    return inferred ? say("map.date.inferred", roughly(day)) : date(day);
  }

  /** A day as a third of its year, such as "early 2025". */
  private String roughly(LocalDate day) {
    String third = day.getMonthValue() <= 4 ? "early" : day.getMonthValue() <= 8 ? "mid" : "late";
    return say("map.date." + third, String.valueOf(day.getYear()));
  }

  /** The model of an agreement; the source's text if the Atlas does not know it. */
  public String model(AgreementDraft agreement) {
    return agreement.model() == SupportModel.UNKNOWN
        ? agreement.modelAsPrinted()
        : say("model." + agreement.model());
  }

  /** An agreement by its model and the day of its signing. */
  public String agreement(AgreementDraft agreement) {
    return model(agreement) + ", " + signed(agreement);
  }

  /** The day of an agreement's signing, per the source. */
  public String signed(AgreementDraft agreement) {
    return agreement.signed() == null
        ? say("map.signed.unknown")
        : say("map.signed", date(agreement.signed()));
  }

  /** A span of days in years and months, such as "1 year and 9 months"; days if it is shorter. */
  public String age(LocalDate from, LocalDate to) {
    var span = from.until(to);
    String months = count("age.months", span.getMonths());
    String years = count("age.years", span.getYears());
    if (span.getYears() == 0) {
      return span.getMonths() == 0 ? count("age.days", span.getDays()) : months;
    }
    return span.getMonths() == 0 ? years : say("age.both", years, months);
  }
}
