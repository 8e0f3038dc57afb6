package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.ui.session.SessionLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server with room for three sessions, which lets go of unused ones after a second. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "atlas.data=./target/test-data/${random.uuid}",
      "atlas.sessions.max=3",
      "atlas.sessions.client-max=3",
      "atlas.sessions.client-rate=100000",
      "atlas.sessions.linger=1s",
      "server.tomcat.background-processor-delay=1s"
    })
class SessionsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern KEY =
      Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Tab> open = new ArrayList<>();
  @Autowired private SessionLimit sessions;
  @LocalServerPort private int port;

  /** A session's cookie, the number of the tab in it, and the token of its messages. */
  private record Tab(String cookie, int number, String key) {}

  @AfterEach
  void leave() throws Exception {
    for (Tab tab : List.copyOf(open)) {
      unload(tab);
    }
    await().atMost(PATIENCE).until(() -> sessions.open() == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "'en-US,en;q=0.9', en, The Atlas has many visitors right now",
    "'es-MX,es;q=0.9,en;q=0.8', es, El Atlas tiene muchas visitas en este momento",
    "de, en, The Atlas has many visitors right now"
  })
  void visitorAboveTheLimit_getsAReadablePageWithoutASession(
      String accepted, String language, String title) throws Exception {
    takeAllPlaces();
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(address("/"))
                .header("Accept", "text/html")
                .header("Accept-Language", accepted)
                // Another client: the first has its share.
                .header("X-Forwarded-For", "198.51.100.7")
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("60");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    assertThat(response.body())
        .contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>")
        .contains("href=\"/api/v1/summary\"", "href=\"/api/v1/agreements.csv\"")
        .doesNotContain("<script", "busy.", "plain.");
  }

  @Test
  void visitorAboveTheLimit_getsTheHeadersOfEveryAnswer() throws Exception {
    takeAllPlaces();
    AnswerHeaders.assertWithoutTls(get("/", "Accept", "text/html"));
    AnswerHeaders.assertBehindTls(get("/", "X-Forwarded-Proto", "https"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/summary",
        "/api/v1/agreements.csv",
        "/api/v1/map/agreements.json",
        "/actuator/health",
        "/agreements",
        "/meetings?q=collier",
        "/about?lang=es",
        "/robots.txt",
        "/styles.css"
      })
  void dataHealthAndFiles_goOnAboveTheLimit(String path) throws Exception {
    takeAllPlaces();
    assertThat(get(path, "Accept", "*/*").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login", "/VAADIN/none", "/?v-r=init"})
  void noAddressBeginsASessionAboveTheLimit(String path) throws Exception {
    takeAllPlaces();
    assertThat(get(path, "X-Forwarded-For", "198.51.100.7").statusCode()).isEqualTo(503);
    assertThat(sessions.open()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no-such-page", "/none.css", "/edit/none"})
  void whatLeadsNowhere_isSaidAboveTheLimitToo(String path) throws Exception {
    takeAllPlaces();
    HttpResponse<String> answer = get(path, "X-Forwarded-For", "198.51.100.7");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(sessions.open()).isEqualTo(3);
  }

  @Test
  void visitorsWithASession_goOnAboveTheLimit() throws Exception {
    takeAllPlaces();
    assertThat(get("/", "Cookie", open.getFirst().cookie()).statusCode()).isEqualTo(200);
  }

  @Test
  void closingTheTab_releasesItsSession() throws Exception {
    Tab tab = openTab(null);
    assertThat(sessions.open()).isEqualTo(1);
    unload(tab);
    await().atMost(PATIENCE).until(() -> sessions.open() == 0);
  }

  @Test
  void openTab_keepsItsSession_whileAnotherTabOfItIsClosed() throws Exception {
    Tab first = openTab(null);
    Tab second = openTab(first.cookie());
    assertThat(second.number()).isNotEqualTo(first.number());
    unload(first);
    awaitTheReleaseOfAnother();
    assertThat(sessions.open()).isEqualTo(1);
    unload(second);
    await().atMost(PATIENCE).until(() -> sessions.open() == 0);
  }

  @Test
  void reload_continuesTheSession() throws Exception {
    Tab before = openTab(null);
    unload(before);
    Tab after = openTab(before.cookie());
    awaitTheReleaseOfAnother();
    assertThat(sessions.open()).isEqualTo(1);
    assertThat(get("/", "Cookie", after.cookie()).headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void sessionInWhichNoTabWasOpened_isReleased() throws Exception {
    assertThat(get("/login", "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(sessions.open()).isEqualTo(1);
    assertThat(get("/no-such-page", "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(sessions.open()).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> sessions.open() == 0);
  }

  /** Whatever was to be released before it is released by then. */
  private void awaitTheReleaseOfAnother() throws Exception {
    int before = sessions.open();
    Tab another = openTab(null);
    assertThat(sessions.open()).isEqualTo(before + 1);
    unload(another);
    await().atMost(PATIENCE).until(() -> sessions.open() <= before);
  }

  private void takeAllPlaces() throws Exception {
    for (int i = 0; i < 3; i++) {
      openTab(null);
    }
    assertThat(sessions.open()).isEqualTo(3);
  }

  /** Opens the map as Flow's client does, in a new session or in one that there is. */
  private Tab openTab(@Nullable String cookie) throws Exception {
    HttpResponse<String> page = get("/", "Cookie", cookie == null ? "none=1" : cookie);
    assertThat(page.statusCode()).isEqualTo(200);
    // The page itself need not begin one.
    String known = cookie != null ? cookie : newCookie(page).orElse("none=1");
    HttpResponse<String> init = get("/?v-r=init&location=&query=", "Cookie", known);
    String own = newCookie(init).orElse(known);
    String start = init.body();
    Matcher key = KEY.matcher(start);
    Matcher number = Pattern.compile("\"v-uiId\":(\\d+)").matcher(start);
    assertThat(key.find() && number.find()).isTrue();
    Tab tab = new Tab(own, Integer.parseInt(number.group(1)), key.group(1));
    open.add(tab);
    return tab;
  }

  private static Optional<String> newCookie(HttpResponse<?> answer) {
    return answer.headers().firstValue("Set-Cookie").map(cookie -> cookie.split(";")[0]);
  }

  /** Sends the beacon of a closed tab. */
  private void unload(Tab tab) throws Exception {
    HttpRequest beacon =
        HttpRequest.newBuilder(address("/?v-r=uidl&v-uiId=" + tab.number()))
            .header("Cookie", tab.cookie())
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(
                BodyPublishers.ofString(
                    "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":0,\"clientId\":0,\"UNLOAD\":true}"
                        .formatted(tab.key())))
            .build();
    assertThat(http.send(beacon, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    open.remove(tab);
  }

  private HttpResponse<String> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address(path)).header(header, value).build(),
        BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
