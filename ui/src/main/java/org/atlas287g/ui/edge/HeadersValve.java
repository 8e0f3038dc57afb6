package org.atlas287g.ui.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.atlas287g.ui.web.SecurityHeaders;

/** Sets the security headers before anybody answers. */
final class HeadersValve extends ValveBase {
  HeadersValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    SecurityHeaders.set(request, response);
    getNext().invoke(request, response);
  }
}
