package org.atlas287g.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.ui.web.AccountPages;
import org.springframework.stereotype.Component;

/** Lets a browser be told from strangers' at the sign-in, by a secret in a cookie. */
@Component
public class KnownBrowser {
  /** Keeps the secret of {@link SignIn#rememberDevice}. */
  private static final String COOKIE = "atlas-device";

  private final SignIn signIn;

  KnownBrowser(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Gives the browser its secret: who uses it just proved to be the account's owner. */
  public void remember(
      HttpServletRequest request, HttpServletResponse response, AccountId account) {
    Cookie cookie = new Cookie(COOKIE, signIn.rememberDevice(account));
    cookie.setPath(AccountPages.LOGIN);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    response.addCookie(cookie);
  }

  static Optional<String> findSecret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(COOKIE) && !c.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }
}
