package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes back for requests that are no proper ones, over a socket. */
@RunningAtlas
class RawAnswersIT {
  private static final String HOST = "Host: localhost";
  private static final String BROWSER = "Accept: text/html";

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "GET /?state=%zz HTTP/1.1, 400",
    "GET /agreements?state=%zz HTTP/1.1, 400",
    "GET /api/v1/agreements?state=%zz HTTP/1.1, 400",
    "GET /none?state=% HTTP/1.1, 400",
    "GET /login?a=%c3%28 HTTP/1.1, 400",
    "GET /%zz HTTP/1.1, 400",
    "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1, 400",
    "GET /a%00b HTTP/1.1, 400",
    "GET /a%2Fb HTTP/1.1, 400",
    "GET /;jsessionid=1 HTTP/1.1, 400",
    "GET //login HTTP/1.1, 400",
    "GET /a\\b HTTP/1.1, 400",
    "GET /<b> HTTP/1.1, 400",
    "GET http://[ HTTP/1.1, 400",
    "GET / HTTP/9.9, 505",
    "G@T / HTTP/1.1, 400",
    "TRACE / HTTP/1.1, 405",
    "TRACE /api/v1/summary HTTP/1.1, 405",
    "CONNECT localhost:80 HTTP/1.1, 501",
    "FOO / HTTP/1.1, 400",
    "FOO /api/v1/summary HTTP/1.1, 400",
    "PROPFIND /agreements HTTP/1.1, 400",
    "POST /agreements HTTP/1.1, 405",
    "POST /login HTTP/1.1, 403",
    "DELETE /api/v1/summary HTTP/1.1, 404",
    "GET /error HTTP/1.1, 404",
    "GET /actuator HTTP/1.1, 404",
    "GET /actuator/env HTTP/1.1, 404",
    "GET /actuator/health/ HTTP/1.1, 404",
    "GET /actuator/health/db HTTP/1.1, 404",
    "POST /actuator/health HTTP/1.1, 405"
  })
  void everyRefusal_hasTheHeaders_andNeitherTraceNorVersion(String line, int status)
      throws Exception {
    check(new RawClient(port).send(line, HOST), line, status);
    RawClient.Answer page = new RawClient(port).send(line, HOST, BROWSER);
    check(page, line, status);
  }

  /** Tomcat and the firewall refuse them, whatever is there. */
  static Stream<String> misspelledPaths() {
    return Urls.all().stream()
        .map(RegisteredUrls::path)
        .filter(path -> path.length() > 1)
        .flatMap(path ->
            Stream.of(
                "/" + path,
                path + ";jsessionid=1",
                path.replaceFirst("^/(\\w+)", "/$1;a=b"),
                path + "%2F",
                path + "%00",
                path + "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/login"));
  }

  @ParameterizedTest
  @MethodSource("misspelledPaths")
  void everyMisspelledPath_isRefused(String path) throws Exception {
    check(new RawClient(port).send("GET " + path + " HTTP/1.1", HOST, BROWSER), path, 400);
  }

  @Test
  void malformedHeads_areRefused_withTheHeaders() throws Exception {
    RawClient client = new RawClient(port);
    check(client.send("GET / HTTP/1.1"), "no host", 400);
    check(client.send("GET / HTTP/1.1", HOST, HOST), "two hosts", 400);
    check(client.send("GET / HTTP/1.1", "Host: a b"), "a host with a space", 400);
    check(client.send("GET / HTTP/1.1", HOST, "X: " + "a".repeat(20_000)), "a long header", 400);
    check(client.send("GET /" + "a".repeat(20_000) + " HTTP/1.1", HOST), "a long URL", 400);
    check(
        client.send("POST /login HTTP/1.1", HOST, "Content-Length: ten"), "a length in words", 400);
    check(client.send("POST /login HTTP/1.1", HOST, "Transfer-Encoding: none"), "no encoding", 501);
    check(client.sendForm("/login", "a=%zz&b"), "a form that cannot be read", 400);
    check(client.sendForm("/login", "a=" + "a".repeat(3_000_000)), "a form that is too large", 413);
    String message = "POST /?v-r=uidl&v-uiId=0 HTTP/1.1";
    check(client.send(message, HOST, "Content-Length: 300000"), "a stranger's long message", 413);
    check(client.send(message, HOST, "Transfer-Encoding: chunked"), "one of unknown length", 411);
    check(client.sendBytes("\u0016\u0003\u0001\u0002\u0000\r\n\r\n"), "TLS", 400);
  }

  /** Tomcat answers it before anything of ours. */
  @Test
  void questionAboutTheServerItself_tellsNothing() throws Exception {
    RawClient.Answer options = new RawClient(port).send("OPTIONS * HTTP/1.1", HOST);
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.body()).isEmpty();
    assertThat(options.values("Server")).isEmpty();
  }

  @Test
  void browsersGetAPageInTheirLanguage_andProgramsAProblemDocument() throws Exception {
    RawClient client = new RawClient(port);
    RawClient.Answer page =
        client.send("GET /?state=%zz HTTP/1.1", HOST, BROWSER, "Accept-Language: es");
    assertThat(page.values("Content-Type")).containsExactly("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("<html lang=\"es\">", "El servidor no puede leer esta solicitud")
        .contains("href=\"/agreements\"")
        .doesNotContain("error.", "plain.");
    RawClient.Answer problem = client.send("GET /?state=%zz HTTP/1.1", HOST);
    assertThat(problem.values("Content-Type")).containsExactly("application/problem+json");
    assertThat(problem.body()).contains("\"status\":400", "\"title\":\"Bad Request\"");
    assertThat(client.send("HEAD /?state=%zz HTTP/1.1", HOST).body()).isEmpty();
  }

  private static void check(RawClient.Answer answer, String what, int status) {
    assertThat(answer.status()).as(what).isEqualTo(status);
    assertThat(answer.values("Content-Security-Policy"))
        .as(what)
        .singleElement()
        .asString()
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(answer.values("X-Content-Type-Options")).as(what).containsExactly("nosniff");
    assertThat(answer.values("Referrer-Policy")).as(what).hasSize(1);
    assertThat(answer.values("Permissions-Policy")).as(what).hasSize(1);
    assertThat(answer.values("Server")).as(what).isEmpty();
    assertThat(answer.body())
        .as(what)
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContain("Exception", "\tat ", "org.apache", "org.spring");
  }
}
