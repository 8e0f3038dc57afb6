package org.atlas287g.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with its next request once the account was disabled, changed or had its sessions
 * ended. Requests of open tabs pass here too; Flow then tells the tab that its session is over.
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
    if (current.findSession().isPresent() && current.find().isEmpty()) {
      end(request);
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
