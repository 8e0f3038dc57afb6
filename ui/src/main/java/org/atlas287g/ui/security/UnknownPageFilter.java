package org.atlas287g.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.Urls;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests for URLs that lead nowhere, by whichever method, before anything begins a
 * session for them or asks for a sign-in.
 */
final class UnknownPageFilter extends OncePerRequestFilter {
  private final SessionAccount current;
  private final UnknownPage page;

  UnknownPageFilter(SessionAccount current, UnknownPage page) {
    this.current = current;
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Urls.of(request).kind() == Kind.NOWHERE) {
      page.send(request, response, current.findSignedIn().isPresent());
    } else {
      chain.doFilter(request, response);
    }
  }
}
