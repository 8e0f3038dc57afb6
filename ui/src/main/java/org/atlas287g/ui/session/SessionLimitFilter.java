package org.atlas287g.ui.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.ui.page.PlainPage;
import org.atlas287g.ui.web.AccountPages;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.Urls;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers a request that would begin a session with a readable page when there is no place for it.
 * Visitors who have a session, and URLs that need none, are not affected.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SessionLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final int TOO_MANY = 429;

  /** What Flow's client asks within a session; without one, Flow answers that it has expired. */
  private static final Set<String> WITHIN_SESSION = Set.of("uidl", "heartbeat");

  private final transient SessionLimit limit;
  private final transient PlainPage page;

  SessionLimitFilter(SessionLimit limit, PlainPage page) {
    this.limit = limit;
    this.page = page;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    Optional<Place> own = session == null ? Optional.empty() : SessionLimit.find(session);
    if (own.isPresent() && limit.enter(own.get())) {
      goOn(own.get(), request, response, chain);
    } else if (!mayBeginSession(request)) {
      chain.doFilter(request, response);
    } else {
      switch (limit.admit(request.getRemoteAddr(), isToSignIn(request))) {
        case Place place -> {
          limit.enter(place);
          goOn(place, request, response, chain);
        }
        case Admission.Refusal why -> refuse(why, request, response);
      }
    }
  }

  private void goOn(
      Place place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      limit.leave(place);
    }
  }

  /** A share is free again sooner than a place among all. */
  private void refuse(
      Admission.Refusal why, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (why) {
      case ALL_TAKEN -> {
        response.setHeader("Retry-After", "60");
        page.send(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy.all");
      }
      case CLIENT_HAS_ENOUGH -> {
        response.setHeader("Retry-After", "30");
        page.send(request, response, TOO_MANY, "busy.client");
      }
    }
  }

  private static boolean isToSignIn(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals(AccountPages.LOGIN) || path.startsWith(AccountPages.LOGIN + "/");
  }

  private static boolean mayBeginSession(HttpServletRequest request) {
    return !Urls.of(request).isStateless(request.getMethod()) && !isWithinSession(request);
  }

  /** Flow's client asks at the root only. */
  private static boolean isWithinSession(HttpServletRequest request) {
    String type = request.getParameter("v-r");
    return request.getServletPath().equals(PagePaths.MAP)
        && type != null
        && WITHIN_SESSION.contains(type);
  }
}
