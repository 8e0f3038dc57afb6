package org.atlas287g.domain.text;

import java.net.URI;
import java.util.Optional;

/** Which URLs a public record may hold: those of the web, and none with somebody's password. */
public final class WebUrl {
  private WebUrl() {}

  /** Whether a record may hold it. */
  public static boolean isUsable(URI url) {
    return findFault(url).isEmpty();
  }

  /** What speaks against it; empty if nothing does. */
  static Optional<UnusableValue.Fault> findFault(URI url) {
    boolean web =
        "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    if (url.getRawUserInfo() != null) {
      return Optional.of(UnusableValue.Fault.WITH_USER);
    }
    return web && url.getHost() != null
        ? Optional.empty()
        : Optional.of(UnusableValue.Fault.NOT_OF_THE_WEB);
  }
}
