package org.atlas287g.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two filter chains: stateless for public data, Vaadin's for pages. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** Vaadin 25 starts its client with inline scripts and styles and compiles expressions. */
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; "
          + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final String NO_SENSORS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  @Bean
  @Order(1)
  SecurityFilterChain dataChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api", "/api/**", "/actuator/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers.defaultsDisabled().addHeaderWriter(DataHeaders::set))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageChain(HttpSecurity http) throws Exception {
    return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {})
        .headers(SecurityConfiguration::pageHeaders)
        .build();
  }

  private static void pageHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY));
    headers.referrerPolicy(
        referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
    headers.permissionsPolicyHeader(permissions -> permissions.policy(NO_SENSORS));
  }
}
