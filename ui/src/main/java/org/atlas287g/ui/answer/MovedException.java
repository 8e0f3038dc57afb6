package org.atlas287g.ui.answer;

/** What a URL asks for is at another path, to which the client is sent. */
public final class MovedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;

  /**
   * Tells where it is.
   *
   * @param path encoded, as it is in URLs
   */
  public MovedException(String path) {
    super("moved to " + path);
    this.path = path;
  }

  String path() {
    return path;
  }
}
