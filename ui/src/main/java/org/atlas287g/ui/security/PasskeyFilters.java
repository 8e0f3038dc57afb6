package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.SignIn;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring's filters for passkeys. They are put together here and not by its configurer, so that a
 * passkey makes the same session as a password, under a new id.
 */
@Component
class PasskeyFilters {
  /** What the filters answer to, for the rules of the chain. */
  static final String[] REGISTRATION = {"/webauthn/register", "/webauthn/register/**"};

  private final PasskeyOperations operations;
  private final PasskeyRecords records;
  private final SignIn signIn;
  private final Sessions sessions;

  PasskeyFilters(
      PasskeyOperations operations, PasskeyRecords records, SignIn signIn, Sessions sessions) {
    this.operations = operations;
    this.records = records;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  void addTo(HttpSecurity http, RequestCache asked) {
    WebAuthnAuthenticationFilter signInFilter = new WebAuthnAuthenticationFilter();
    signInFilter.setAuthenticationManager(this::authenticate);
    signInFilter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
    signInFilter.setAuthenticationSuccessHandler(
        (request, response, authentication) -> answer(request, response, authentication, asked));
    http.addFilterAfter(signInFilter, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(
            new PublicKeyCredentialRequestOptionsFilter(operations), AuthorizationFilter.class)
        .addFilterAfter(
            new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class)
        .addFilterAfter(
            new WebAuthnRegistrationFilter(records, operations), AuthorizationFilter.class);
  }

  private Authentication authenticate(Authentication sent) {
    if (!(sent instanceof WebAuthnAuthenticationRequestToken token)) {
      throw new BadCredentialsException("refused");
    }
    String login;
    try {
      login = operations.authenticate(token.getWebAuthnRequest()).getName();
    } catch (RuntimeException e) {
      throw new BadCredentialsException("refused", e);
    }
    return signIn
        .withPasskey(new Login(login))
        .map(Sessions::authentication)
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication authentication,
      RequestCache asked)
      throws IOException {
    if (authentication.getPrincipal() instanceof SignedIn session) {
      sessions.rememberDevice(request, response, session.id());
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    JsonMapper.shared()
        .writeValue(
            response.getOutputStream(),
            Map.of("next", Sessions.nextPage(asked, request, response)));
  }
}
