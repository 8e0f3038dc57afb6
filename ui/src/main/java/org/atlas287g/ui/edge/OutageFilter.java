package org.atlas287g.ui.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atlas287g.ui.outage.Outage;
import org.atlas287g.ui.page.PlainPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers a request that needs the database, such as a sign-in, with status 503 while it does not
 * answer. Flow's client then sends the same again, so that nothing typed is lost.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

  private final transient PlainPage page;

  OutageFilter(PlainPage page) {
    this.page = page;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      if (!Outage.explains(failure) || response.isCommitted()) {
        throw failure;
      }
      LOG.debug("{} needs the database", request.getServletPath(), failure);
      response.resetBuffer();
      response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS);
      page.send(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "outage");
    }
  }
}
