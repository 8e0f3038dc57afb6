package org.atlas287g.ui.security;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.atlas287g.ui.background.SteadyTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one clock by which a signed-in session ends: after a time without key, pointer or request in
 * any of its tabs. Requests are seen here; of keys and pointers the tabs tell with the heartbeat,
 * which itself does not count. Flow's session is set to the same time, so that neither outlives the
 * other. Setting the machine's clock ends none, and lengthens none.
 */
@Component
class SessionClock {
  /** Seconds that are left, in the answer to a heartbeat. */
  static final String LEFT = "Atlas-Seconds-Left";

  /** Milliseconds since the last key or pointer in the tab, in a heartbeat. */
  static final String UNUSED_MILLIS = "unused";

  /** Says, in a heartbeat, that somebody wants to stay. */
  static final String STAY = "stay";

  /**
   * For so many times the idle time keys and pointers are believed without a request: far beyond
   * what a person types into one field, and an end to what reports by itself for ever.
   */
  private static final int BELIEVED = 4;

  private static final String USE = SessionClock.class.getName();

  private final Duration idle;
  private final InstantSource clock;

  /**
   * How a session was used last.
   *
   * @param at by key, pointer or request
   * @param requested by request
   */
  record Use(Instant at, Instant requested) implements Serializable {}

  @Autowired
  SessionClock(@Value("${server.servlet.session.timeout}") Duration idle) {
    this(idle, SteadyTime.fromNow());
  }

  SessionClock(Duration idle, InstantSource clock) {
    this.idle = idle;
    this.clock = clock;
  }

  /** Whether the session may go on; counts the request and what it tells if so. */
  boolean goesOn(HttpServletRequest request, HttpServletResponse response, HttpSession session) {
    Instant now = clock.instant();
    Use last = session.getAttribute(USE) instanceof Use use ? use : new Use(now, now);
    boolean heartbeat = isHeartbeat(request);
    Use next = heartbeat ? told(request, last, now) : requested(last, now);
    if (isOver(next, now)) {
      return false;
    }
    session.setAttribute(USE, next);
    if (heartbeat) {
      response.setHeader(
          LEFT, Long.toString(Duration.between(now, next.at().plus(idle)).toSeconds()));
      showFlow(session, Duration.between(next.at(), now));
    }
    return true;
  }

  private Use requested(Use last, Instant now) {
    return isOver(last, now) ? last : new Use(now, now);
  }

  private Use told(HttpServletRequest request, Use last, Instant now) {
    if (request.getParameter(STAY) != null) {
      return requested(last, now);
    }
    Instant believed = last.requested().plus(idle.multipliedBy(BELIEVED));
    return millis(request.getParameter(UNUSED_MILLIS))
        .map(now::minusMillis)
        .filter(used -> used.isAfter(last.at()) && !isOver(last, used) && used.isBefore(believed))
        .map(used -> new Use(used, last.requested()))
        .orElse(last);
  }

  private boolean isOver(Use use, Instant now) {
    return !now.isBefore(use.at().plus(idle));
  }

  /** A time of at most a day; empty for anything else. */
  private static Optional<Long> millis(@Nullable String text) {
    return text != null && text.matches("\\d{1,8}")
        ? Optional.of(Long.parseLong(text))
        : Optional.empty();
  }

  private static boolean isHeartbeat(HttpServletRequest request) {
    return HandlerHelper.RequestType.HEARTBEAT
        .getIdentifier()
        .equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
  }

  /** Flow goes by the machine's calendar. */
  private static void showFlow(HttpSession session, Duration unused) {
    long used = System.currentTimeMillis() - unused.toMillis();
    for (VaadinSession flow : VaadinSession.getAllSessions(session)) {
      flow.accessSynchronously(
          () -> flow.setLastRequestTimestamp(Math.max(flow.getLastRequestTimestamp(), used)));
    }
  }
}
