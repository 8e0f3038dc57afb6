package org.atlas287g.ui.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers for the map's agreements document before the security filters. Every visit of the map
 * asks for it, nearly always to hear that nothing changed, and it needs neither a session nor a
 * user.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class MapDocumentFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/api/v1/map/agreements.json";

  private final transient PublicDocuments documents;

  MapDocumentFilter(PublicDocuments documents) {
    this.documents = documents;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRequestURI().equals(PATH) && request.getMethod().equals("GET")) {
      documents.mapAgreements().send(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
