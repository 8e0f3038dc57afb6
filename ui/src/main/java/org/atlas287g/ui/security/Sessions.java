package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.Device;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.ui.web.AccountPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * What follows a sign-in, by whichever means: authorities, the stored session, the browser's
 * secret, the next page.
 */
@Component
class Sessions {
  private static final String STORED = StoredSession.class.getName();

  private final SignIn signIn;
  private final AccountSessions sessions;
  private final KnownBrowser browser;
  private final Duration timeLimit;

  Sessions(
      SignIn signIn,
      AccountSessions sessions,
      KnownBrowser browser,
      @Value("${server.servlet.session.timeout}") Duration timeLimit) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.browser = browser;
    this.timeLimit = timeLimit;
  }

  static Authentication authentication(Account account) {
    List<SimpleGrantedAuthority> authorities =
        account.role().withContained().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(
        SignedIn.to(account), null, authorities);
  }

  /** Stores the session that the sign-in began, until the browser's session ends. */
  void begin(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    if (!(authentication.getPrincipal() instanceof SignedIn signedIn)) {
      return;
    }
    String userAgent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    signIn.begin(
        signedIn.session(),
        signedIn.id(),
        signedIn.securityVersion(),
        Device.of(userAgent),
        timeLimit);
    request.getSession().setAttribute(STORED, new StoredSession(signedIn.session(), sessions));
    browser.remember(request, response, signedIn.id());
  }

  /**
   * The page that was asked for before the sign-in, or that an ended session is to go on with, on
   * this server; else the account's.
   */
  static String nextPage(
      RequestCache cache, HttpServletRequest request, HttpServletResponse response) {
    SavedRequest saved = cache.getRequest(request, response);
    cache.removeRequest(request, response);
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(AccountPages.NEXT) instanceof String next) {
      session.removeAttribute(AccountPages.NEXT);
      return relative(next);
    }
    return saved == null ? AccountPages.ACCOUNT : relative(saved.getRedirectUrl());
  }

  /** Path and query of a URL, so that no host that a request named is ever followed. */
  static String relative(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      return AccountPages.ACCOUNT;
    }
    String path = uri.getRawPath();
    if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      return AccountPages.ACCOUNT;
    }
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
