package org.atlas287g.ui.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.outage.Outage;
import org.atlas287g.ui.page.RecordPages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers forms that anybody may send. */
@Component
public class FormAnswers {
  private final RecordPages pages;

  FormAnswers(RecordPages pages) {
    this.pages = pages;
  }

  /**
   * Takes what was sent, and leads to the page that follows, so that whoever reloads that one sends
   * nothing again. If it is not taken, the form is shown again with what was typed. What a program
   * sent is not taken, and nobody is told.
   *
   * @param taking takes it, or says why not
   * @param next the URL of what follows, on this server
   * @param template the page with the form
   * @param shown what that page shows besides
   */
  public void answer(
      SentForm sent,
      HttpServletResponse response,
      Function<SentForm, Optional<FormFault>> taking,
      String next,
      String template,
      BiFunction<Snapshot, FormFault, Map<String, Object>> shown)
      throws IOException {
    if (sent.isOfAnotherSite()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    FormFault fault =
        (sent.isTrapped() ? Optional.<FormFault>empty() : take(sent, taking)).orElse(null);
    if (fault == null) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, next);
      return;
    }
    if (fault.retrySeconds() != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, fault.retrySeconds());
    }
    pages.sendOnce(
        sent.request(), response, fault.status(), template, (s, _) -> shown.apply(s, fault));
  }

  private static Optional<FormFault> take(
      SentForm sent, Function<SentForm, Optional<FormFault>> taking) {
    try {
      return taking.apply(sent);
    } catch (RuntimeException failure) {
      if (!Outage.explains(failure)) {
        throw failure;
      }
      return Optional.of(FormFault.OUTAGE);
    }
  }
}
