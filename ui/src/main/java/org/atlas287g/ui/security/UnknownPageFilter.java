package org.atlas287g.ui.security;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests for addresses that lead nowhere, by whichever method, before anything begins a
 * session for them or asks for a sign-in.
 */
final class UnknownPageFilter extends OncePerRequestFilter {
  /** What filters and Flow answer to beside routes and files. */
  private static final List<String> ANSWERED =
      List.of(AccountPages.LOGOUT, "/login/webauthn", "/webauthn/", "/VAADIN/");

  private final RequestUtil routes;
  private final SessionAccount current;
  private final UnknownPage page;

  UnknownPageFilter(RequestUtil routes, SessionAccount current, UnknownPage page) {
    this.routes = routes;
    this.current = current;
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isKnown(request)) {
      chain.doFilter(request, response);
    } else {
      page.send(request, response, current.findSignedIn().isPresent());
    }
  }

  private boolean isKnown(HttpServletRequest request) {
    String path = request.getServletPath();
    return routes.isFrameworkInternalRequest(request)
        || routes.isAnonymousRoute(request)
        || routes.isSecuredFlowRoute(request)
        || ANSWERED.stream().anyMatch(path::startsWith)
        || PublicFiles.contain(path);
  }
}
