package org.atlas287g.ui.security;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Executor;
import org.atlas287g.domain.account.CurrentSession;
import org.atlas287g.ui.outage.Outage;
import org.atlas287g.ui.web.Audience;
import org.atlas287g.ui.web.Urls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with its next request once it was ended by somebody, the account was disabled or
 * changed, or nobody used it for the {@link SessionClock}'s time; notes of others that they are
 * active. Requests of open tabs pass here too; Flow then tells the tab that its session is over.
 *
 * <p>What everybody may read waits for no store: a page's session is looked up beside it, a file's
 * not at all, and a view is shown as to a stranger while the store does not answer.
 */
final class EndedSessionFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(EndedSessionFilter.class);
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** Where Flow has what belongs to a tab, such as downloads. */
  private static final String OF_TABS = "/VAADIN/";

  private static final String IDLE = EndedSessionFilter.class.getName() + ".idle";

  private final SessionAccount current;
  private final SessionClock clock;
  private final Executor beside;

  /** One that looks up the sessions of pages with the executor. */
  EndedSessionFilter(SessionAccount current, SessionClock clock, Executor beside) {
    this.current = current;
    this.clock = clock;
    this.beside = beside;
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
    SignedIn signedIn = session == null ? null : current.findSignedIn().orElse(null);
    if (session != null && signedIn != null) {
      check(signedIn, session, request, response);
    }
    chain.doFilter(request, response);
  }

  private void check(
      SignedIn signedIn,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    switch (Urls.of(request).kind()) {
      case VIEW, ACTION, DATA, EMBEDDED -> lookUp(signedIn, session, request, response);
      case FILE -> {
        // Flow answers at any path.
        if (!isPlain(request)) {
          lookUp(signedIn, session, request, response);
        }
      }
      case PAGE, FORM, NOWHERE -> {
        if (isInTime(session, request, response)) {
          beside.execute(() -> lookUp(signedIn, session));
        }
      }
    }
  }

  private void lookUp(
      SignedIn signedIn,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      CurrentSession found = current.find(signedIn).orElse(null);
      if (found == null) {
        end(session);
      } else if (isInTime(session, request, response)) {
        current.noteUse(found);
      }
    } catch (RuntimeException failure) {
      if (!Outage.explains(failure) || !isForEverybody(request)) {
        throw failure;
      }
      current.forget();
    }
  }

  private void lookUp(SignedIn signedIn, HttpSession session) {
    try {
      CurrentSession found = current.find(signedIn).orElse(null);
      if (found == null) {
        session.invalidate();
      } else {
        current.noteUse(found);
      }
    } catch (RuntimeException failure) {
      // The next view looks it up again, before anything is shown.
      LOG.debug("a session is not looked up", failure);
    }
  }

  private boolean isInTime(
      HttpSession session, HttpServletRequest request, HttpServletResponse response) {
    boolean inTime = clock.goesOn(request, response, session);
    if (!inTime) {
      end(session);
      request.setAttribute(IDLE, true);
    }
    return inTime;
  }

  private void end(HttpSession session) {
    session.invalidate();
    // Not by Spring's logout handler: made before Vaadin's strategy was in place, it would clear
    // another one's context.
    current.forget();
  }

  /** Whether it asks to open a view that needs no account. */
  private static boolean isForEverybody(HttpServletRequest request) {
    return Urls.of(request).audience() == Audience.EVERYONE
        && !request.getServletPath().startsWith(OF_TABS)
        && isPlain(request);
  }

  /** Whether it only reads, and is not one of Flow's own requests, which belong to an account. */
  private static boolean isPlain(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
  }
}
