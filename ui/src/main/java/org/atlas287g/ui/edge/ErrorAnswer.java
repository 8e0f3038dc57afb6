package org.atlas287g.ui.edge;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.atlas287g.ui.page.PlainPage;
import org.atlas287g.ui.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in words what went wrong wherever an answer is an error without a body, Tomcat's own
 * included, and neither how nor in what.
 */
public final class ErrorAnswer extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswer.class);

  private final PlainPage page;

  ErrorAnswer(PlainPage page) {
    this.page = page;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.resetBuffer(true);
      // A failure has taken away all that was set before.
      SecurityHeaders.set(request, response);
      page.sendError(request, response, status);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("nobody waits for the answer with status {}", status, e);
    }
  }
}
