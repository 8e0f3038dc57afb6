package org.atlas287g.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.atlas287g.domain.account.CurrentSession;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with its next request once it was ended by somebody, the account was disabled or
 * changed, or nobody used it for the {@link SessionClock}'s time; notes of others that they are
 * active. Requests of open tabs pass here too; Flow then tells the tab that its session is over.
 */
final class EndedSessionFilter extends OncePerRequestFilter {
  private static final String IDLE = EndedSessionFilter.class.getName() + ".idle";

  private final SessionAccount current;
  private final SessionClock clock;

  EndedSessionFilter(SessionAccount current, SessionClock clock) {
    this.current = current;
    this.clock = clock;
  }

  /** Whether the request came too late for its session. */
  static boolean endedIdle(HttpServletRequest request) {
    return request.getAttribute(IDLE) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && current.findSignedIn().isPresent()) {
      CurrentSession found = current.findSession().orElse(null);
      if (found == null) {
        end(session);
      } else if (clock.goesOn(request, response, session)) {
        current.noteUse(found);
      } else {
        end(session);
        request.setAttribute(IDLE, true);
      }
    }
    chain.doFilter(request, response);
  }

  private void end(HttpSession session) {
    session.invalidate();
    // Not by Spring's logout handler: made before Vaadin's strategy was in place, it would clear
    // another one's context.
    current.forget();
  }
}
