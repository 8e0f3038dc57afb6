package org.atlas287g.ui.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atlas287g.domain.account.SignIn;
import org.atlas287g.ui.page.PagePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Three filter chains: for public data, for pages that need no session, and Vaadin's with sign-in
 * for all other pages, the only one that leads to Flow ({@link FlowGate}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** Vaadin 25 starts its client with inline scripts and styles and compiles expressions. */
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; "
          + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /** Pages without Vaadin run only their own scripts. */
  private static final String PLAIN_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; manifest-src 'self'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String FAILED = AccountPages.LOGIN + "?failed";

  /** Every filter made here must look for the session's account where Vaadin keeps it. */
  SecurityConfiguration(SecurityContextHolderStrategy contexts) {
    SecurityContextHolder.setContextHolderStrategy(contexts);
  }

  @Bean
  @Order(1)
  SecurityFilterChain dataChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(DataPaths.patterns())
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

  /** Who is signed in is read of a session that there is; none is begun. */
  @Bean
  @Order(2)
  SecurityFilterChain plainPageChain(HttpSecurity http, SessionAccount current, SessionClock clock)
      throws Exception {
    return http.securityMatcher(PagePaths.stateless())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .addFilterAfter(new EndedSessionFilter(current, clock), SecurityContextHolderFilter.class)
        .headers(headers ->
            headers
                .defaultsDisabled()
                .frameOptions(Customizer.withDefaults())
                .addHeaderWriter(
                    (_, response) -> SecurityHeaders.setPolicy(response, PLAIN_POLICY)))
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
      RequestUtil routes,
      UnknownPage unknown,
      NavigationAccessControl navigation)
      throws Exception {
    AuthenticationManager passwords = new ProviderManager(new PasswordAuthentication(signIn));
    navigation.setLoginView(AccountPages.LOGIN);
    passkeys.addTo(http, asked);
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    "/drafts.js",
                    "/edit.css",
                    "/favicon.svg",
                    "/map.css",
                    "/notices.js",
                    "/pages.js",
                    "/passkeys.js",
                    "/robots.txt",
                    "/session-watch.js",
                    "/signed-in.js")
                .permitAll()
                .requestMatchers(PasskeyFilters.REGISTRATION)
                .access(passkeys.owners()))
        .with(VaadinSecurityConfigurer.vaadin(), vaadin -> {})
        .authenticationManager(passwords)
        .formLogin(form -> signInForm(form, sessions, asked))
        .logout(logout -> logout.logoutUrl(AccountPages.LOGOUT).logoutSuccessUrl("/"))
        // Only pages that exist send to the sign-in.
        .exceptionHandling(failures ->
            failures
                .defaultAuthenticationEntryPointFor(
                    SecurityConfiguration::askToSignIn, routes::isSecuredFlowRoute)
                .defaultAuthenticationEntryPointFor(
                    new Http403ForbiddenEntryPoint(), AnyRequestMatcher.INSTANCE))
        .addFilterAfter(new EndedSessionFilter(current, clock), SecurityContextHolderFilter.class)
        .addFilterAfter(new UnknownPageFilter(routes, current, unknown), HeaderWriterFilter.class)
        .addFilterAfter(FlowGate.open(), AuthorizationFilter.class)
        .headers(SecurityConfiguration::pageHeaders)
        .build();
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

  private static void pageHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .defaultsDisabled()
        .cacheControl(Customizer.withDefaults())
        .frameOptions(Customizer.withDefaults())
        .addHeaderWriter((_, response) -> SecurityHeaders.setPolicy(response, PAGE_POLICY));
    // Flow writes its pages past the point at which Spring would add the headers.
    headers.addObjectPostProcessor(
        new ObjectPostProcessor<HeaderWriterFilter>() {
          @Override
          public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
          }
        });
  }
}
