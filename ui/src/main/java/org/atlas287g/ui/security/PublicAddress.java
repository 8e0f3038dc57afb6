package org.atlas287g.ui.security;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where visitors find the Atlas: the setting {@code atlas.address}, else this machine. It is not
 * taken from requests, whose senders choose the name.
 */
@Component
public class PublicAddress {
  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
    String configured = configured();
    if (!configured.isEmpty() && !configured.matches("https?://[^/\\s]+")) {
      throw new IllegalArgumentException(
          "atlas.address: found \""
              + configured
              + "\", expected a scheme and a host, such as https://atlas.example.org");
    }
  }

  /** Whether the operator has set it. */
  public boolean isConfigured() {
    return !configured().isEmpty();
  }

  /** Scheme, host and port without a slash at the end. */
  public URI origin() {
    String configured = configured();
    return URI.create(
        configured.isEmpty()
            ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
            : configured);
  }

  /** The whole address of a page. */
  public String of(String path) {
    return origin() + path;
  }

  private String configured() {
    return environment.resolvePlaceholders("${atlas.address:}").strip();
  }
}
