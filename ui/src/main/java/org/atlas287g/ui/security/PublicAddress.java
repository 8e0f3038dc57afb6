package org.atlas287g.ui.security;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where visitors find the Atlas: the setting {@code atlas.address}, else this machine. It is not
 * taken from requests, whose senders choose the name.
 */
@Component
public class PublicAddress {
  private static final Pattern LOCAL =
      Pattern.compile("localhost|127(\\.\\d+){3}|\\[?(0*:)*:?0*1]?", Pattern.CASE_INSENSITIVE);

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

  /**
   * Whether links lead to this machine only, though visitors find it by another name.
   *
   * @param host what a visitor calls this server
   */
  public boolean isUselessFrom(String host) {
    return !isConfigured() && !LOCAL.matcher(host).matches();
  }

  /** Scheme, host and port without a slash at the end. */
  public URI origin() {
    String configured = configured();
    return URI.create(
        configured.isEmpty()
            ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
            : configured);
  }

  /** The whole URL of a page. */
  public String of(String path) {
    return origin() + path;
  }

  private String configured() {
    return environment.resolvePlaceholders("${atlas.address:}").strip();
  }
}
