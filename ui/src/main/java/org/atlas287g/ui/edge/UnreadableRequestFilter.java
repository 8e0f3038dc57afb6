package org.atlas287g.ui.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.Urls;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Refuses what cannot be read, before anything asks for it and fails: parameters such as {@code
 * ?state=%zz}, and forms in parts wherever nobody takes these. Files that are sent are not read
 * here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  /** Where views take files. */
  private static final String UPLOADS = "/VAADIN/dynamic/";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    MediaType sent = type(request);
    if (sent == null || !sent.getType().equals("multipart")) {
      try {
        request.getParameterMap();
      } catch (InvalidParameterException e) {
        response.sendError(e.getErrorCode());
        return;
      }
    } else if (!request.getServletPath().startsWith(UPLOADS)
        && Urls.of(request).kind() != Kind.FORM) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    } else if (sent.getParameter("boundary") == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Null if none is said, or nobody can tell which. */
  private static @Nullable MediaType type(HttpServletRequest request) {
    String type = request.getContentType();
    try {
      return type == null ? null : MediaType.parseMediaType(type);
    } catch (InvalidMediaTypeException unreadable) {
      return null;
    }
  }
}
