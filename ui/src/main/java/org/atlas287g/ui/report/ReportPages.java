package org.atlas287g.ui.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.report.ReportDraft;
import org.atlas287g.domain.report.Reporting;
import org.atlas287g.domain.text.CleanText;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.ui.form.FormAnswers;
import org.atlas287g.ui.form.FormFault;
import org.atlas287g.ui.form.SendingLimit;
import org.atlas287g.ui.form.SentForm;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.Publisher;
import org.atlas287g.ui.page.RecordPages;
import org.atlas287g.ui.web.PagePaths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * Reporting a problem, without script, session or cookie. What was typed stays in the form until
 * the report is kept; nothing of it is in a URL or in the log.
 */
@RestController
public class ReportPages {
  private static final String PAGE = "page";
  private static final String TEXT = "text";
  private static final String CONTACT = "contact";

  private final RecordPages pages;
  private final Frames frames;
  private final Publisher publisher;
  private final CountyDirectory counties;
  private final Reporting reporting;
  private final FormAnswers answers;
  private final SendingLimit limit =
      new SendingLimit(
          new SendingLimit.Bucket(5, Duration.ofMinutes(10)),
          new SendingLimit.Bucket(100, Duration.ofSeconds(30)));

  ReportPages(
      RecordPages pages,
      Frames frames,
      Publisher publisher,
      CountyDirectory counties,
      Reporting reporting,
      FormAnswers answers) {
    this.pages = pages;
    this.frames = frames;
    this.publisher = publisher;
    this.counties = counties;
    this.reporting = reporting;
    this.answers = answers;
  }

  /**
   * The form as it is shown.
   *
   * @param page the path of the page that it is about
   * @param record what that page is about; null if no single record
   * @param fault the key of what keeps the report from being taken; null if nothing does
   * @param atField the field that is to be corrected; empty if none
   */
  public record Form(
      String page,
      @Nullable String record,
      String text,
      String contact,
      @Nullable String fault,
      String atField) {}

  @GetMapping(PagePaths.REPORT)
  void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "report", (s, _) -> values(s, new SentForm(request), null));
  }

  @GetMapping(PagePaths.REPORT_SENT)
  void sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request,
        response,
        "reportsent",
        (_, _) -> Map.of("page", ReportedPage.of(request.getParameter(PAGE)).url()));
  }

  @PostMapping(PagePaths.REPORT)
  void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String page = ReportedPage.of(request.getParameter(PAGE)).url();
    SentForm sent = new SentForm(request);
    answers.answer(
        sent,
        response,
        this::take,
        PagePaths.REPORT_SENT + "?page=" + UriUtils.encode(page, StandardCharsets.UTF_8),
        "report",
        (s, fault) -> values(s, sent, fault));
  }

  private Optional<FormFault> take(SentForm sent) {
    String text = CleanText.of(sent.text(TEXT)).strip();
    String contact = sent.text(CONTACT).strip();
    Optional<EmailAddress> email = EmailAddress.find(contact).filter(EmailAddress::isOfPublicHost);
    if (text.isEmpty()) {
      return Optional.of(FormFault.EMPTY);
    }
    if (!Limit.REPORT.admits(text)) {
      return Optional.of(FormFault.TOO_LONG);
    }
    if (!contact.isEmpty() && email.isEmpty()) {
      return Optional.of(FormFault.NO_EMAIL);
    }
    if (!limit.admits(sent.request().getRemoteAddr())) {
      return Optional.of(FormFault.TOO_MANY);
    }
    ReportDraft draft =
        new ReportDraft(
            ReportedPage.of(sent.request().getParameter(PAGE)).url(),
            text,
            email.orElse(null),
            Languages.choose(sent.request()).getLanguage());
    return reporting.file(draft) ? Optional.empty() : Optional.of(FormFault.TOO_MANY);
  }

  private Map<String, Object> values(Snapshot snapshot, SentForm sent, @Nullable FormFault fault) {
    ReportedPage page = ReportedPage.of(sent.request().getParameter(PAGE));
    Map<String, Object> values = new HashMap<>();
    values.put(
        "form",
        new Form(
            page.url(),
            page.find(snapshot, counties, frames.words(sent.request()))
                .map(ReportedPage.Subject::name)
                .orElse(null),
            fault == null ? "" : sent.text(TEXT),
            fault == null ? "" : sent.text(CONTACT),
            fault == null ? null : "report.fault." + fault,
            fault == null ? "" : field(fault)));
    values.put("contact", publisher.contact());
    return values;
  }

  /** The field that is to be corrected; empty if none. */
  private static String field(FormFault fault) {
    return switch (fault) {
      case EMPTY, TOO_LONG -> TEXT;
      case NO_EMAIL -> CONTACT;
      case NO_TOPIC, NO_MAIL, TOO_MANY, OUTAGE -> "";
    };
  }
}
