package org.atlas287g.ui.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.ui.web.AccountPages;
import org.atlas287g.ui.web.Audience;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three filter chains: for public data, for pages that need no session, and Vaadin's with sign-in
 * for all other pages, the only one that leads to Flow ({@link FlowGate}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String FAILED = AccountPages.LOGIN + "?failed";

  /** Every filter made here must look for the session's account where Vaadin keeps it. */
  SecurityConfiguration(SecurityContextHolderStrategy contexts) {
    SecurityContextHolder.setContextHolderStrategy(contexts);
  }

  @Bean
  @Order(1)
  SecurityFilterChain dataChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(of(Kind.DATA, Kind.EMBEDDED))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Reads who is signed in from a session that exists; it begins none. */
  @Bean
  @Order(2)
  SecurityFilterChain plainPageChain(HttpSecurity http, SessionAccount current, SessionClock clock)
      throws Exception {
    return http.securityMatcher(of(Kind.PAGE, Kind.FORM))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .addFilterAfter(endedSessions(current, clock), SecurityContextHolderFilter.class)
        .addFilterAfter(new BodyLimitFilter(current), SecurityContextHolderFilter.class)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageChain(
      HttpSecurity http,
      SessionAccount current,
      SessionClock clock,
      SignIn signIn,
      Sessions sessions,
      PasskeyFilters passkeys,
      VaadinDefaultRequestCache asked,
      UnknownPage unknown,
      NavigationAccessControl navigation)
      throws Exception {
    AuthenticationManager passwords = new ProviderManager(new PasswordAuthentication(signIn));
    navigation.setLoginView(AccountPages.LOGIN);
    passkeys.addTo(http, asked);
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(isRegistration())
                .access(passkeys.owners())
                // What is to be done there is done by now.
                .requestMatchers(of(Kind.ACTION))
                .denyAll()
                .requestMatchers(isFor(Audience.EVERYONE))
                .permitAll()
                .requestMatchers(isFor(Audience.EDITORS, Audience.ADMINS))
                .authenticated())
        .with(VaadinSecurityConfigurer.vaadin(), vaadin -> {})
        .authenticationManager(passwords)
        .formLogin(form -> signInForm(form, sessions, asked))
        .logout(logout -> logout.logoutUrl(AccountPages.LOGOUT).logoutSuccessUrl("/"))
        // Only pages that exist send to the sign-in.
        .exceptionHandling(failures ->
            failures
                .defaultAuthenticationEntryPointFor(
                    SecurityConfiguration::askToSignIn, SecurityConfiguration::isViewForAccounts)
                .defaultAuthenticationEntryPointFor(
                    new Http403ForbiddenEntryPoint(), AnyRequestMatcher.INSTANCE))
        .addFilterAfter(endedSessions(current, clock), SecurityContextHolderFilter.class)
        .addFilterAfter(new UnknownPageFilter(current, unknown), SecurityContextHolderFilter.class)
        .addFilterAfter(new BodyLimitFilter(current), SecurityContextHolderFilter.class)
        .addFilterAfter(FlowGate.open(), AuthorizationFilter.class)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  private static EndedSessionFilter endedSessions(SessionAccount current, SessionClock clock) {
    return new EndedSessionFilter(current, clock, Thread::startVirtualThread);
  }

  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendRedirect(
        EndedSessionFilter.endedIdle(request)
            ? AccountPages.LOGIN + "?" + AccountPages.ENDED + "=" + AccountPages.IDLE
            : AccountPages.LOGIN);
  }

  private static void signInForm(
      FormLoginConfigurer<HttpSecurity> form, Sessions sessions, VaadinDefaultRequestCache asked) {
    form.loginPage(AccountPages.LOGIN)
        .authenticationDetailsSource(PasswordAuthentication.Browser::of)
        .successHandler((request, response, authentication) -> {
          sessions.begin(request, response, authentication);
          response.sendRedirect(Sessions.nextPage(asked, request, response));
        })
        .failureHandler((_, response, _) -> response.sendRedirect(FAILED));
  }

  private static RequestMatcher of(Kind... kinds) {
    Set<Kind> some = Set.of(kinds);
    return request -> some.contains(Urls.of(request).kind());
  }

  /** Flow's annotations tell editors from admins; here only who must be signed in at all. */
  private static RequestMatcher isFor(Audience... audiences) {
    Set<Audience> some = Set.of(audiences);
    return request -> {
      UrlRule rule = Urls.of(request);
      return rule.kind() != Kind.NOWHERE && some.contains(rule.audience());
    };
  }

  /** What makes and removes passkeys. */
  private static RequestMatcher isRegistration() {
    return request -> {
      UrlRule rule = Urls.of(request);
      return rule.kind() == Kind.ACTION && rule.audience() == Audience.EDITORS;
    };
  }

  private static boolean isViewForAccounts(HttpServletRequest request) {
    UrlRule rule = Urls.of(request);
    return rule.kind() == Kind.VIEW && rule.audience() != Audience.EVERYONE;
  }
}
