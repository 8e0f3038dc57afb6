package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.ui.outage.Outage;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
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
  private final PasskeyOperations operations;
  private final PasskeyRecords records;
  private final SignIn signIn;
  private final OwnAccount own;
  private final Sessions sessions;

  PasskeyFilters(
      PasskeyOperations operations,
      PasskeyRecords records,
      SignIn signIn,
      OwnAccount own,
      Sessions sessions) {
    this.operations = operations;
    this.records = records;
    this.signIn = signIn;
    this.own = own;
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

  /** Who may make and remove passkeys: anyone who is signed in and has just proved to be there. */
  AuthorizationManager<RequestAuthorizationContext> owners() {
    return AuthorizationManagers.allOf(
        AuthorityAuthorizationManager.hasRole(Role.EDITOR_NAME),
        (_, _) -> new AuthorizationDecision(own.isConfirmed()));
  }

  private Authentication authenticate(Authentication sent) {
    if (!(sent instanceof WebAuthnAuthenticationRequestToken token)) {
      throw new BadCredentialsException("refused");
    }
    Login login;
    try {
      login = new Login(operations.authenticate(token.getWebAuthnRequest()).getName());
    } catch (RuntimeException e) {
      if (Outage.explains(e)) {
        throw e;
      }
      throw new BadCredentialsException("refused", e);
    }
    return signIn
        .withPasskey(
            login, token.getWebAuthnRequest().getPublicKey().getRawId().toBase64UrlString())
        .map(Sessions::authentication)
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication authentication,
      RequestCache asked)
      throws IOException {
    sessions.begin(request, response, authentication);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    JsonMapper.shared()
        .writeValue(
            response.getOutputStream(),
            Map.of("next", Sessions.nextPage(asked, request, response)));
  }
}
