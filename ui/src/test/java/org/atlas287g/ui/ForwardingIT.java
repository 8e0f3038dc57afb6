package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockingDetails;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import org.atlas287g.domain.account.PasswordHasher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Whose forwarding headers are believed, and which. The tests come from 127.0.0.1. */
class ForwardingIT {
  /** Passwords of one client that are looked at before it must wait. */
  private static final long AT_ONCE = 30;

  /** Time after which one more is. */
  private static final Duration REFILL = Duration.ofSeconds(20);

  private static final int GUESSES = 1000;

  @Nested
  @SpringBootTest(
      webEnvironment = WebEnvironment.RANDOM_PORT,
      properties = {
        "atlas.data=./target/test-data/forwarding-none-${random.uuid}",
        "atlas.sessions.client-rate=100000",
        "atlas.proxies=192.0.2.1"
      })
  class OfAStranger {
    @MockitoSpyBean private PasswordHasher hasher;
    @LocalServerPort private int port;

    @Test
    void nothingIsBelieved() throws Exception {
      HttpResponse<String> answer =
          get(
              port,
              "/account",
              Map.of(
                  "X-Forwarded-Proto", "https",
                  "X-Forwarded-Host", "evil.example",
                  "X-Forwarded-Prefix", "/evil",
                  "Forwarded", "for=6.6.6.6;proto=https;host=evil.example"));
      AnswerHeaders.assertWithoutTls(answer);
      assertThat(answer.headers().firstValue("Location")).contains("/login");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void guessesWithChangingHeaders_areThoseOfOneClient() throws Exception {
      assertThoseOfOneClient(
          hasher,
          port,
          i ->
              Map.of(
                  "X-Forwarded-For", "6.6." + i / 250 + "." + i % 250,
                  "Forwarded", "for=7.7." + i / 250 + "." + i % 250,
                  "X-Real-IP", "8.8.8." + i % 250));
    }
  }

  @Nested
  @SpringBootTest(
      webEnvironment = WebEnvironment.RANDOM_PORT,
      properties = {
        "atlas.data=./target/test-data/forwarding-local-${random.uuid}",
        "atlas.sessions.client-rate=100000"
      })
  class OfATrustedProxy {
    @MockitoSpyBean private PasswordHasher hasher;
    @LocalServerPort private int port;

    @Test
    void schemeIsBelieved_andCookiesAreSecure() throws Exception {
      HttpResponse<String> answer =
          get(port, "/?lang=es", Map.of("X-Forwarded-Proto", "https", "Accept", "text/html"));
      AnswerHeaders.assertBehindTls(answer);
      assertThat(answer.headers().allValues("Set-Cookie"))
          .hasSize(2)
          .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
          .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"));
      AnswerHeaders.assertWithoutTls(get(port, "/", Map.of("Forwarded", "proto=https")));
      AnswerHeaders.assertWithoutTls(get(port, "/", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evil", "https://evil.example/x", "//evil.example", "%zz", "\\"})
    void prefixIsNotRead(String prefix) throws Exception {
      HttpResponse<String> answer = get(port, "/account", Map.of("X-Forwarded-Prefix", prefix));
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).contains("/login");
      assertThat(get(port, "/agreements", Map.of("X-Forwarded-Prefix", prefix)).body())
          .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"evil.example/x", "a b", "[", ":", "evil.example:99999999", "https://e"})
    void hostThatIsNone_isNotRead(String host) throws Exception {
      HttpResponse<String> answer =
          get(port, "/account", Map.of("X-Forwarded-Host", host, "X-Forwarded-Proto", "nonsense"));
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).contains("/login");
    }

    @Test
    void guesses_areCountedForTheClientThatTheProxyAppends() throws Exception {
      assertThoseOfOneClient(
          hasher,
          port,
          i ->
              Map.of(
                  "X-Forwarded-For", "6.6." + i / 250 + "." + i % 250 + ", 198.51.100.1",
                  "Forwarded", "for=7.7." + i / 250 + "." + i % 250));
    }
  }

  /** Guesses, each for another login; one more is looked at whenever some time has passed. */
  private static void assertThoseOfOneClient(
      PasswordHasher hasher, int port, IntFunction<Map<String, String>> headers) throws Exception {
    Visitor visitor = new Visitor(port);
    String token = visitor.token();
    clearInvocations(hasher);
    long start = System.nanoTime();
    for (int i = 0; i < GUESSES; i++) {
      HttpRequest.Builder guess =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
              .header("Cookie", "JSESSIONID=" + visitor.cookie("JSESSIONID"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "_csrf=%s&username=guess%d@example.org&password=wrong"
                          .formatted(URLEncoder.encode(token, StandardCharsets.UTF_8), i)));
      headers.apply(i).forEach(guess::header);
      assertThat(
              HttpClient.newHttpClient()
                  .send(guess.build(), BodyHandlers.discarding())
                  .headers()
                  .firstValue("Location"))
          .contains("/login?failed");
    }
    long refilled = Duration.ofNanos(System.nanoTime() - start).dividedBy(REFILL);
    long lookedAt =
        mockingDetails(hasher).getInvocations().stream()
            .filter(call -> call.getMethod().getName().equals("matches"))
            .count();
    assertThat(lookedAt).isBetween(AT_ONCE, AT_ONCE + 1 + refilled);
  }

  private static HttpResponse<String> get(int port, String path, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
