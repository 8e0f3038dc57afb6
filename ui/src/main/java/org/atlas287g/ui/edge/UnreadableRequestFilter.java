package org.atlas287g.ui.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses parameters that cannot be read, such as {@code ?state=%zz}, before anything asks for one
 * and fails. Files that are sent are not read here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String type = request.getContentType();
    try {
      if (type == null || !type.startsWith("multipart/")) {
        request.getParameterMap();
      }
    } catch (InvalidParameterException e) {
      response.sendError(e.getErrorCode());
      return;
    }
    chain.doFilter(request, response);
  }
}
