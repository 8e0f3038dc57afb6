package org.atlas287g.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with its next request once it was ended by somebody, or the account was disabled
 * or changed; notes of others that they are active. Requests of open tabs pass here too; Flow then
 * tells the tab that its session is over.
 */
final class EndedSessionFilter extends OncePerRequestFilter {
  private final SessionAccount current;

  EndedSessionFilter(SessionAccount current) {
    this.current = current;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (current.findSignedIn().isPresent()) {
      current.findSession().ifPresentOrElse(current::noteUse, () -> end(request));
    }
    chain.doFilter(request, response);
  }

  private void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    // Not by Spring's logout handler: made before Vaadin's strategy was in place, it would clear
    // another one's context.
    current.forget();
  }
}
