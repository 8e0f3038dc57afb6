package org.atlas287g.ui;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser without a window: keeps cookies, follows no redirects, sends forms with the token. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
  private static final Pattern KEY =
      Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern TAB = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");
  private static final String NAVIGATE =
      """
      {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate",\
      "data":{"route":"%s","query":"%s","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],\
      "syncId":0,"clientId":0}\
      """;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final int port;
  private final @Nullable String networkAddress;

  /** One that comes without a proxy. */
  public Visitor(int port) {
    this(port, null);
  }

  /** A visitor whose network address a proxy tells; null for one that comes without a proxy. */
  Visitor(int port, @Nullable String networkAddress) {
    this.port = port;
    this.networkAddress = networkAddress;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  /** Sends a request without a token. */
  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    if (networkAddress != null) {
      request.header("X-Forwarded-For", networkAddress);
    }
    return http.send(
        request
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header(
                "Content-Type",
                body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Opens a page as Flow's client does and returns what the server tells it to show. */
  String open(String location) throws IOException, InterruptedException {
    return open(location, "");
  }

  /** Opens a page with a query, such as {@code q=a}. */
  String open(String location, String query) throws IOException, InterruptedException {
    return navigate("/", start(location, query), location, query);
  }

  /** A started tab: its number in the session, and the token of its messages. */
  record Tab(String number, String key) {}

  /** Opens a page as Flow's client does, up to the point where it tells where it is. */
  Tab start(String location, String query) throws IOException, InterruptedException {
    get("/" + location + (query.isEmpty() ? "" : "?" + query));
    String start =
        get("/?v-r=init&query=%s&location=%s".formatted(encode(query), encode(location))).body();
    return new Tab(find(TAB, start), find(KEY, start));
  }

  /** Tells at a path where the tab is, and returns what the server tells it to show. */
  String navigate(String path, Tab tab, String location, String query)
      throws IOException, InterruptedException {
    return send(
            "POST",
            path + "?v-r=uidl&v-uiId=" + tab.number(),
            NAVIGATE.formatted(tab.key(), location, query))
        .body();
  }

  /** Fills in the sign-in form and sends it. */
  public HttpResponse<String> signIn(String login, String password)
      throws IOException, InterruptedException {
    return send(
        "POST",
        "/login",
        "_csrf=%s&username=%s&password=%s"
            .formatted(encode(token()), encode(login), encode(password)));
  }

  /** The token that the sign-in form must send. */
  String token() throws IOException, InterruptedException {
    return find(TOKEN, get("/login").body());
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("expected " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  /** The value of a cookie; empty if there is none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
