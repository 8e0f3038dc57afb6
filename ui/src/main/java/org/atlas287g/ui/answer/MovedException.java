package org.atlas287g.ui.answer;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What a URL asks for is at another path, to which the client is sent. */
public final class MovedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String path;

  private MovedException(int status, String path) {
    super("moved to " + path);
    this.status = status;
    this.path = path;
  }

  /**
   * It is there now, and may be elsewhere another time.
   *
   * @param path encoded, as it is in URLs
   */
  public static MovedException to(String path) {
    return new MovedException(HttpServletResponse.SC_FOUND, path);
  }

  /**
   * It will always be there.
   *
   * @param path encoded, as it is in URLs
   */
  public static MovedException forGood(String path) {
    return new MovedException(HttpServletResponse.SC_MOVED_PERMANENTLY, path);
  }

  void send(HttpServletResponse response) {
    response.setStatus(status);
    response.setHeader(HttpHeaders.LOCATION, path);
  }
}
