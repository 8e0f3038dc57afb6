package org.atlas287g.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a request may send, because Flow reads all of a message into memory: strangers send
 * little, and who is signed in not much more than a list.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
  private static final long OF_STRANGERS = 256 * 1024;

  /** Beyond the largest list, so that whoever sends a larger one is told in the view. */
  private static final long OF_EDITORS = 64L * 1024 * 1024;

  private final SessionAccount current;

  BodyLimitFilter(SessionAccount current) {
    this.current = current;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = current.isSignedIn() ? OF_EDITORS : OF_STRANGERS;
    if (request.getContentLengthLong() > most) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (request.getContentLengthLong() < 0
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      // No browser sends something without saying how much.
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      chain.doFilter(request, response);
    }
  }
}
