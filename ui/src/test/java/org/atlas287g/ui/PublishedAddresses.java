package org.atlas287g.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes and endpoints that a running application really has. */
record PublishedAddresses(ApplicationContext context, ServletContext servlets) {
  /** The pages by the template of their address. */
  Map<String, Class<? extends Component>> routes() {
    RouteConfiguration configuration =
        RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
    return configuration.getAvailableRoutes().stream()
        .collect(
            Collectors.toMap(
                RouteBaseData::getTemplate,
                RouteBaseData::getNavigationTarget,
                (one, _) -> one,
                TreeMap::new));
  }

  /** The patterns that endpoints answer to. */
  Set<String> endpoints() {
    Set<String> found = new TreeSet<>();
    for (RequestMappingHandlerMapping mapping :
        context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        found.addAll(info.getPatternValues());
      }
    }
    return found;
  }

  /** Whether someone with these roles may open a page; a visitor has none. */
  static boolean mayOpen(Class<? extends Component> view, Set<String> roles) {
    Principal principal = roles.isEmpty() ? null : () -> "somebody";
    return new AccessAnnotationChecker().hasAccess(view, principal, roles::contains);
  }

  /** An address that the template of a route covers. */
  static String address(String template) {
    return template.replace(":token", "none").replaceAll("/:\\w+\\?", "");
  }

  /** The paths that the template of a route covers, as the table of URLs writes them. */
  static List<String> patterns(String template) {
    String whole = "/" + template.replaceAll(":(\\w+)\\??", "{$1}");
    return template.endsWith("?")
        ? List.of(whole.substring(0, whole.lastIndexOf('/')), whole)
        : List.of(whole);
  }
}
