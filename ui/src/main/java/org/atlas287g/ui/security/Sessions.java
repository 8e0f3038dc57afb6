package org.atlas287g.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.SignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** What follows a sign-in, by whichever means: authorities, the browser's secret, the next page. */
@Component
class Sessions {
  /** Keeps the secret of {@link SignIn#rememberDevice}. */
  private static final String DEVICE = "atlas-device";

  private final SignIn signIn;

  Sessions(SignIn signIn) {
    this.signIn = signIn;
  }

  static Authentication authentication(Account account) {
    List<SimpleGrantedAuthority> authorities =
        account.role().withContained().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(
        SignedIn.to(account), null, authorities);
  }

  static Optional<String> findDevice(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(DEVICE) && !c.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Lets the browser be told from strangers' when it signs in again. */
  void rememberDevice(HttpServletRequest request, HttpServletResponse response, AccountId account) {
    Cookie cookie = new Cookie(DEVICE, signIn.rememberDevice(account));
    cookie.setPath("/login");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    response.addCookie(cookie);
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

  /** Path and query of an address, so that no host that a request named is ever followed. */
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
