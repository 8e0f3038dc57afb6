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
import org.atlas287g.domain.text.Limit;
import org.atlas287g.ui.form.SendingLimit;
import org.atlas287g.ui.form.SentForm;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.outage.Outage;
import org.atlas287g.ui.page.Publisher;
import org.atlas287g.ui.page.RecordPages;
import org.atlas287g.ui.web.PagePaths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
  private final Publisher publisher;
  private final CountyDirectory counties;
  private final Reporting reporting;
  private final SendingLimit limit =
      new SendingLimit(
          new SendingLimit.Bucket(5, Duration.ofMinutes(10)),
          new SendingLimit.Bucket(100, Duration.ofSeconds(30)));

  ReportPages(
      RecordPages pages, Publisher publisher, CountyDirectory counties, Reporting reporting) {
    this.pages = pages;
    this.publisher = publisher;
    this.counties = counties;
    this.reporting = reporting;
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

  /** Why a report is not taken, and the status that says so. */
  private enum Fault {
    EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, TEXT),
    TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, TEXT),
    NO_EMAIL(HttpStatus.UNPROCESSABLE_CONTENT, CONTACT),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, ""),
    OUTAGE(HttpStatus.SERVICE_UNAVAILABLE, "");

    private final HttpStatus status;
    private final String field;

    Fault(HttpStatus status, String field) {
      this.status = status;
      this.field = field;
    }
  }

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
    SentForm sent = new SentForm(request);
    if (sent.isOfAnotherSite()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<Fault> fault = sent.isTrapped() ? Optional.empty() : take(sent);
    if (fault.isEmpty()) {
      // Whoever reloads what follows sends nothing again.
      String page = ReportedPage.of(request.getParameter(PAGE)).url();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          HttpHeaders.LOCATION,
          PagePaths.REPORT_SENT + "?page=" + UriUtils.encode(page, StandardCharsets.UTF_8));
      return;
    }
    switch (fault.get()) {
      case TOO_MANY -> response.setHeader(HttpHeaders.RETRY_AFTER, "600");
      case OUTAGE -> response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS);
      case EMPTY, TOO_LONG, NO_EMAIL -> {}
    }
    pages.sendOnce(
        request,
        response,
        fault.get().status.value(),
        "report",
        (s, _) -> values(s, sent, fault.get()));
  }

  private Optional<Fault> take(SentForm sent) {
    String text = sent.text(TEXT).replace("\r\n", "\n").strip();
    String contact = sent.text(CONTACT).strip();
    Optional<EmailAddress> email = EmailAddress.find(contact).filter(EmailAddress::isOfPublicHost);
    if (text.isEmpty()) {
      return Optional.of(Fault.EMPTY);
    }
    if (!Limit.REPORT.admits(text)) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (!contact.isEmpty() && email.isEmpty()) {
      return Optional.of(Fault.NO_EMAIL);
    }
    if (!limit.admits(sent.request().getRemoteAddr())) {
      return Optional.of(Fault.TOO_MANY);
    }
    ReportDraft draft =
        new ReportDraft(
            ReportedPage.of(sent.request().getParameter(PAGE)).url(),
            text,
            email.orElse(null),
            Languages.choose(sent.request()).getLanguage());
    try {
      return reporting.file(draft) ? Optional.empty() : Optional.of(Fault.TOO_MANY);
    } catch (RuntimeException failure) {
      if (!Outage.explains(failure)) {
        throw failure;
      }
      return Optional.of(Fault.OUTAGE);
    }
  }

  private Map<String, Object> values(Snapshot snapshot, SentForm sent, @Nullable Fault fault) {
    ReportedPage page = ReportedPage.of(sent.request().getParameter(PAGE));
    Map<String, Object> values = new HashMap<>();
    values.put(
        "form",
        new Form(
            page.url(),
            page.findRecord(snapshot, counties).orElse(null),
            fault == null ? "" : sent.text(TEXT),
            fault == null ? "" : sent.text(CONTACT),
            fault == null ? null : "report.fault." + fault,
            fault == null ? "" : fault.field));
    values.put("contact", publisher.contact());
    return values;
  }
}
