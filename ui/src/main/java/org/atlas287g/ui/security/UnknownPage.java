package org.atlas287g.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Port: what visitors see at a URL that leads nowhere. */
public interface UnknownPage {
  /** Answers with status 404; begins no session. */
  void send(HttpServletRequest request, HttpServletResponse response, boolean signedIn)
      throws IOException;
}
