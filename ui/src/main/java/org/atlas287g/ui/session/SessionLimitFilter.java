package org.atlas287g.ui.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.atlas287g.ui.page.PagePaths;
import org.atlas287g.ui.security.PublicFiles;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers a request that would begin a session with {@link BusyPage} when all sessions are taken.
 * Visitors who have a session, data, health and files are not affected.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20) // after Spring has read a proxy's headers
class SessionLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  /** What Flow's client asks within a session; without one, Flow answers that it has expired. */
  private static final Set<String> WITHIN_SESSION = Set.of("uidl", "heartbeat");

  private final transient SessionLimit limit;
  private final transient BusyPage busy;

  SessionLimitFilter(SessionLimit limit, BusyPage busy) {
    this.limit = limit;
    this.busy = busy;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getSession(false) != null || !mayBeginSession(request)) {
      chain.doFilter(request, response);
    } else if (limit.takePlace()) {
      try {
        chain.doFilter(request, response);
      } finally {
        limit.leavePlace();
      }
    } else {
      busy.send(request, response);
    }
  }

  private static boolean mayBeginSession(HttpServletRequest request) {
    String path = request.getServletPath();
    String type = request.getParameter("v-r");
    return !isBelow("/api", path)
        && !isBelow("/actuator", path)
        && !PagePaths.isStateless(path)
        && !PublicFiles.contain(path)
        && (type == null || !WITHIN_SESSION.contains(type));
  }

  private static boolean isBelow(String folder, String path) {
    return path.startsWith(folder)
        && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
  }
}
