package org.atlas287g.ui.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes from a trusted proxy for whom it speaks, over what, and which host was asked for. No other
 * header is read for that, not {@code Forwarded} and no prefix. (Tomcat's own valve would look up
 * names that clients send.)
 */
final class ForwardedValve extends ValveBase {
  private static final String CLIENT = "X-Forwarded-For";
  private static final String SCHEME = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";
  private static final String TLS = "https";

  private static final Pattern NAME_AND_PORT =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");

  private final TrustedProxies proxies;

  ForwardedValve(TrustedProxies proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String sender = request.getRemoteAddr();
    if (proxies.contain(sender)) {
      String client = proxies.client(sender, values(request, CLIENT));
      request.setRemoteAddr(client);
      request.setRemoteHost(client);
      setScheme(request, nearest(request, SCHEME));
      setHost(request, nearest(request, HOST));
    }
    getNext().invoke(request, response);
  }

  private static void setScheme(Request request, String scheme) {
    if (!scheme.isEmpty()) {
      boolean secure = scheme.toLowerCase(Locale.ROOT).equals(TLS);
      request.setSecure(secure);
      request.getCoyoteRequest().scheme().setString(secure ? TLS : "http");
      request.setServerPort(secure ? 443 : 80);
    }
  }

  private static void setHost(Request request, String host) {
    Matcher parts = NAME_AND_PORT.matcher(host);
    if (parts.matches()) {
      request.getCoyoteRequest().serverName().setString(parts.group(1));
      if (parts.group(2) != null) {
        request.setServerPort(Integer.parseInt(parts.group(2)));
      }
    }
  }

  /** What the nearest proxy says; empty if nothing. */
  private static String nearest(Request request, String header) {
    List<String> values = values(request, header);
    String all = values.isEmpty() ? "" : values.getLast();
    return all.substring(all.lastIndexOf(',') + 1).strip();
  }

  private static List<String> values(Request request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
