package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import org.atlas287g.domain.account.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Asks {@link SignIn}; every failure is the same. */
final class PasswordAuthentication implements AuthenticationProvider {
  private final SignIn signIn;

  /** What is known of the browser that sent the form. */
  record Browser(String address, @Nullable String device) {
    static Browser of(HttpServletRequest request) {
      return new Browser(request.getRemoteAddr(), KnownBrowser.findSecret(request).orElse(null));
    }
  }

  PasswordAuthentication(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Authentication authenticate(Authentication form) {
    if (!(form.getDetails() instanceof Browser browser)
        || !(form.getCredentials() instanceof String password)) {
      throw new BadCredentialsException("refused");
    }
    return signIn
        .withPassword(
            new SignIn.Attempt(form.getName(), password, browser.address(), browser.device()))
        .map(Sessions::authentication)
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
