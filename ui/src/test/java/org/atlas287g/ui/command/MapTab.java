package org.atlas287g.ui.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The map open in one browser tab, with a session of its own. Sends what Flow's client sends: the
 * page, the start of the UI, the first navigation, and a beacon when the tab is closed.
 *
 * @param cookie the session's cookie
 * @param key the token that the client sends with every message
 */
record MapTab(HttpClient http, URI server, String cookie, String key) {
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
          + "Chrome/150.0.0.0 Safari/537.36";
  private static final String INIT =
      "/?v-r=init&location=&query=&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280"
          + "&v-curdate=1795520647251&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC"
          + "&v-wn=v-0.7836423212533303&v-td=false&v-pr=1&v-np=Linux%20x86_64&v-cs=light%20dark"
          + "&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN&v-so=landscape-primary&v-soa=0&v-tn=aura"
          + "&v-ga=PROMPT&v-wla=SUPPORTED&v-ws=false";
  private static final String NAVIGATE =
      """
      {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate",\
      "data":{"route":"/","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],\
      "syncId":0,"clientId":0}\
      """;
  private static final String UNLOAD =
      """
      {"csrfToken":"%s","rpc":[],"syncId":1,"clientId":1,"UNLOAD":true}\
      """;
  private static final Pattern KEY =
      Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");

  /** What a new visitor gets for the address of the map. */
  static HttpResponse<String> askForPage(HttpClient http, URI server)
      throws IOException, InterruptedException {
    return http.send(
        request(server, "/").header("Accept", "text/html").build(), BodyHandlers.ofString());
  }

  /** Starts the map in a page that the server gave. */
  static MapTab start(HttpClient http, URI server, HttpResponse<String> page)
      throws IOException, InterruptedException {
    HttpRequest.Builder init = request(server, INIT);
    newCookie(page).ifPresent(known -> init.header("Cookie", known));
    HttpResponse<String> begun = succeed(http, init.build(), INIT);
    String cookie =
        newCookie(begun)
            .or(() -> newCookie(page))
            .orElseThrow(() -> new IOException("the page began no session"));
    String start = begun.body();
    Matcher key = KEY.matcher(start);
    if (!key.find()) {
      throw new IOException("expected a token in the start of the UI, found " + start);
    }
    MapTab tab = new MapTab(http, server, cookie, key.group(1));
    tab.send(NAVIGATE);
    return tab;
  }

  /** Tells the server that the tab is closed. */
  void close() throws IOException, InterruptedException {
    send(UNLOAD);
  }

  private void send(String message) throws IOException, InterruptedException {
    String path = "/?v-r=uidl&v-uiId=0";
    HttpRequest request =
        request(server, path)
            .header("Cookie", cookie)
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(BodyPublishers.ofString(message.formatted(key)))
            .build();
    String answer = succeed(http, request, path).body();
    if (answer.contains("\"sessionExpired\":true")) {
      throw new IOException("the session has expired");
    }
  }

  private static HttpResponse<String> succeed(HttpClient http, HttpRequest request, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("expected status 200, found " + response.statusCode() + ": " + path);
    }
    return response;
  }

  private static Optional<String> newCookie(HttpResponse<?> answer) {
    return answer.headers().firstValue("Set-Cookie").map(cookie -> cookie.replaceFirst(";.*", ""));
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("User-Agent", BROWSER);
  }
}
