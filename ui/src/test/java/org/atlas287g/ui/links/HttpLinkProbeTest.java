package org.atlas287g.ui.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.atlas287g.domain.document.LinkAnswer;
import org.atlas287g.domain.document.LinkAnswer.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLinkProbeTest {
  private static final String HOST = "127.0.0.1";
  private static final String ABOUT = "https://atlas.example.org/about";
  private static final int LARGE = 5_000_000;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> headers = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private final CountDownLatch largeIsOver = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LinkPace pace = new LinkPace(Duration.ofSeconds(1));
  private HttpServer server;
  private HttpLinkProbe probe;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
    probe = probe(HOST);
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({
    "/200, FOUND, 200, HEAD",
    "/404, GONE, 404, HEAD GET",
    "/410, GONE, 410, HEAD GET",
    "/405-to-head, FOUND, 200, HEAD GET",
    "/404-to-head, FOUND, 200, HEAD GET",
    "/416, FOUND, 416, HEAD GET",
    "/401, UNCLEAR, 401, HEAD GET",
    "/403, UNCLEAR, 403, HEAD GET",
    "/500, UNCLEAR, 500, HEAD GET",
    "/429, UNAVAILABLE, 429, HEAD",
    "/503, UNAVAILABLE, 503, HEAD",
    "/304, UNCLEAR, 304, HEAD GET",
  })
  void a_status_means(String path, Kind kind, String detail, String methods) {
    assertThat(ask(path)).isEqualTo(new LinkAnswer(kind, detail));
    assertThat(requests.stream().map(r -> r.split(" ")[0])).containsExactly(methods.split(" "));
  }

  @Test
  void redirects_are_followed_also_relative_ones_with_spaces() {
    assertThat(ask("/to?/200")).isEqualTo(new LinkAnswer(Kind.FOUND, "200"));
    assertThat(ask("/to?/a%20b/404")).isEqualTo(new LinkAnswer(Kind.GONE, "404"));
    requests.clear();
    assertThat(ask("/spaces")).isEqualTo(new LinkAnswer(Kind.FOUND, "200"));
    assertThat(requests).containsExactly("HEAD /spaces", "HEAD /a%20b/200");
  }

  @Test
  void redirects_without_end_are_left_after_the_fifth() {
    assertThat(ask("/loop")).isEqualTo(new LinkAnswer(Kind.UNCLEAR, "redirects"));
    assertThat(requests).hasSize(6);
  }

  @Test
  void a_redirect_to_the_front_page_is_not_the_document() {
    assertThat(ask("/to?/")).isEqualTo(new LinkAnswer(Kind.UNCLEAR, "front-page"));
    assertThat(ask("/").kind()).isEqualTo(Kind.FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "ftp://127.0.0.1/200",
        "file:///etc/passwd",
        "http://user:secret@127.0.0.1/200"
      })
  void a_redirect_to_a_private_place_is_not_followed(String target) {
    assertThat(ask("/to?" + target)).isEqualTo(new LinkAnswer(Kind.UNCLEAR, "refused"));
    assertThat(requests).hasSize(1);
  }

  @Test
  void this_machine_is_not_asked_nor_is_an_unusual_port() {
    HttpLinkProbe usual = probe(null);
    assertThat(usual.ask(url("/200")).detail()).isEqualTo("refused");
    assertThat(usual.ask(URI.create("http://localhost/200")).detail()).isEqualTo("refused");
    assertThat(usual.ask(URI.create("http://8.8.8.8:8080/")).detail()).isEqualTo("refused");
    assertThat(requests).isEmpty();
  }

  @Test
  void a_host_without_an_address_is_unknown() {
    URI nowhere = URI.create("https://nowhere.invalid/a.pdf");
    assertThat(probe.ask(nowhere)).isEqualTo(new LinkAnswer(Kind.UNKNOWN_HOST, "unknown-host"));
    assertThat(probe.findsHost("nowhere.invalid")).isFalse();
    assertThat(probe.findsHost("localhost")).isTrue();
  }

  @Test
  void a_server_that_does_not_answer_is_out_of_reach() throws IOException {
    assertThat(ask("/never")).isEqualTo(new LinkAnswer(Kind.UNAVAILABLE, "timeout"));
    int free;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = closed.getLocalPort();
    }
    assertThat(probe.ask(URI.create("http://" + HOST + ":" + free + "/")))
        .isEqualTo(new LinkAnswer(Kind.UNAVAILABLE, "no-connection"));
  }

  @Test
  void a_large_body_is_left_unread() throws InterruptedException {
    assertThat(ask("/large")).isEqualTo(new LinkAnswer(Kind.FOUND, "200"));
    largeIsOver.await();
    assertThat(sent.get()).isLessThan(LARGE);
  }

  @Test
  void a_request_says_who_asks_and_carries_neither_cookies_nor_credentials() {
    ask("/cookie");
    ask("/403");
    assertThat(headers)
        .contains("User-agent: Mozilla/5.0 (compatible; 287g-Atlas link check; +" + ABOUT + ")")
        .contains("Range: bytes=0-0")
        .noneMatch(header -> header.matches("(?i)(cookie|authorization|referer):.*"));
  }

  @Test
  void what_browsers_would_ask_for_is_asked_for() {
    ask("/a%20b/200?x=%C3%B1#page=2");
    assertThat(requests).containsExactly("HEAD /a%20b/200?x=%C3%B1");
  }

  @Test
  void requests_are_a_second_apart_at_least() {
    long start = System.nanoTime();
    HttpLinkProbe polite = new HttpLinkProbe(pace, ABOUT, Duration.ofSeconds(5), HOST);
    polite.ask(url("/404"));
    polite.ask(url("/200"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(requests).hasSize(3);
  }

  @Test
  void a_server_that_stops_asks_nothing_more() {
    pace.stop();
    HttpLinkProbe stopping = new HttpLinkProbe(pace, ABOUT, Duration.ofSeconds(5), HOST);
    assertThatThrownBy(() -> stopping.ask(url("/200"))).isInstanceOf(CancellationException.class);
    assertThat(requests).isEmpty();
  }

  @Test
  void an_impolite_pace_is_refused() {
    assertThatThrownBy(() -> new LinkPace(Duration.ofMillis(999)))
        .hasMessageContaining("atlas.links.interval");
  }

  private HttpLinkProbe probe(@Nullable String trusted) {
    return new HttpLinkProbe(new Hurry(), ABOUT, Duration.ofSeconds(1), trusted);
  }

  private LinkAnswer ask(String path) {
    return probe.ask(url(path));
  }

  private URI url(String path) {
    return URI.create("http://" + HOST + ":" + server.getAddress().getPort() + path);
  }

  /** A last part of the path that is a number is the status. */
  private void answer(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String method = exchange.getRequestMethod();
    requests.add(method + " " + uri);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.add(name + ": " + value)));
    String last = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
    try (exchange) {
      switch (last) {
        case "", "cookie" -> {
          exchange.getResponseHeaders().set("Set-Cookie", "seen=1");
          send(exchange, 200);
        }
        case "to" -> redirect(exchange, uri.getRawQuery());
        case "spaces" -> redirect(exchange, "a b/200");
        case "loop" -> redirect(exchange, "/loop");
        case "405-to-head", "404-to-head" ->
            send(exchange, method.equals("HEAD") ? Integer.parseInt(last.substring(0, 3)) : 200);
        case "never" -> await();
        case "large" -> {
          if (method.equals("HEAD")) {
            send(exchange, 405);
          } else {
            sendMuch(exchange);
          }
        }
        default -> send(exchange, Integer.parseInt(last));
      }
    }
  }

  private static void send(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    send(exchange, 302);
  }

  private void sendMuch(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, LARGE);
    try (OutputStream body = exchange.getResponseBody()) {
      byte[] some = new byte[10_000];
      for (int i = 0; i < LARGE / some.length; i++) {
        body.write(some);
        sent.addAndGet(some.length);
      }
    } finally {
      largeIsOver.countDown();
    }
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A pace for a server of one's own. */
  private static final class Hurry extends LinkPace {
    Hurry() {
      super(Duration.ofSeconds(1));
    }

    @Override
    void awaitNext() {}
  }
}
