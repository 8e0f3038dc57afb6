package org.atlas287g.ui.security;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.Urls;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Keeps requests from Flow that have not passed the whole page chain. Flow answers to parameters at
 * any path and begins a session for whoever asks, so no list of paths would do.
 */
@Configuration(proxyBeanMethods = false)
class FlowGate {
  private static final String PASSED = FlowGate.class.getName() + ".passed";

  /** Flow has files beside views. */
  private static final Set<Kind> OF_FLOW = EnumSet.of(Kind.VIEW, Kind.FILE);

  /** The last filter of the page chain: what Flow answers may pass. */
  static Filter open() {
    return (request, response, chain) -> {
      if (request instanceof HttpServletRequest asked && OF_FLOW.contains(Urls.of(asked).kind())) {
        request.setAttribute(PASSED, true);
      }
      chain.doFilter(request, response);
    };
  }

  /** First of all, so that requests that name Flow's own path go no further. */
  @Bean
  FilterRegistrationBean<Filter> flowGateFilter(ServletRegistrationBean<SpringServlet> flow) {
    Filter gate =
        (request, response, chain) -> {
          if (request.getAttribute(PASSED) != null) {
            chain.doFilter(request, response);
          } else if (response instanceof HttpServletResponse answer) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
          }
        };
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(gate);
    registration.setUrlPatterns(flow.getUrlMappings());
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
