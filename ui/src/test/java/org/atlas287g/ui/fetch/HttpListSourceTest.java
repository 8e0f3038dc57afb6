package org.atlas287g.ui.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.atlas287g.domain.importing.ListFile;
import org.atlas287g.domain.importing.SourceUnavailableException;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetches from a server that misbehaves. */
class HttpListSourceTest {
  private static final String HOST = "127.0.0.1";
  private static final String PAGE =
      """
      <p><a href="/doc/participatingAgencies01082026am.xlsx">list</a>
      <a href="/doc/participatingAgencies12012025am.xlsx">an older one</a>
      <a href="/doc/pendingAgencies01082026am.xlsx">pending</a>
      <a href="/doc/manual.pdf">a manual</a></p>
      """;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path + " " + exchange.getRequestHeaders().getFirst("If-None-Match"));
    switch (path) {
      case "/page" -> send(exchange, 200, PAGE);
      case "/page-with-meetings" ->
          send(
              exchange,
              200,
              PAGE + "<table><tr><th>MOA Name</th><th>Meeting Date</th></tr></table>");
      case "/same.csv" -> {
        exchange.getResponseHeaders().add("ETag", "\"one\"");
        boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        send(exchange, known ? 304 : 200, "a list");
      }
      case "/500.csv" -> send(exchange, 500, "broken");
      case "/huge.csv" -> sendHuge(exchange);
      case "/cut.csv" -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("cut off".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
      }
      case "/slow.csv" -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('a');
        exchange.getResponseBody().flush();
        await();
        exchange.close();
      }
      case "/silent.csv" -> {
        await();
        exchange.close();
      }
      case "/round.csv" -> lead(exchange, "/round.csv");
      case "/away.csv" -> lead(exchange, "http://localhost:1/list.csv");
      case "/inside.csv" -> lead(exchange, "http://169.254.169.254/list.csv");
      case "/nowhere.csv" -> lead(exchange, "http://[broken");
      case "/on.csv" -> lead(exchange, "/doc/pendingAgencies01082026am.xlsx");
      default -> send(exchange, 200, "content of " + path);
    }
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void lead(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    send(exchange, 302, "");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = status == 304 ? new byte[0] : text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static void sendHuge(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] part = new byte[1 << 20];
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i <= ListingLimits.FILE_BYTES >> 20; i++) {
        body.write(part);
      }
    } catch (IOException whoeverAskedWentAway) {
      exchange.close();
    }
  }

  private HttpListSource source(String path, @Nullable String trusted, String... hosts) {
    return new HttpListSource(
        URI.create("http://" + HOST + ":" + server.getAddress().getPort() + path),
        Set.of(hosts),
        "https://atlas.example.org/about",
        Duration.ofSeconds(3),
        trusted);
  }

  @Test
  void a_page_that_links_files_is_taken_for_its_meetings_alone() throws Exception {
    List<ListFile> fetched = source("/page-with-meetings", HOST).fetch();

    assertThat(fetched).hasSize(3);
    ListFile page = fetched.getLast();
    assertThat(page.name()).isEqualTo("page-with-meetings");
    assertThat(page.isFor(ListKind.MEETINGS)).isTrue();
    assertThat(page.isFor(ListKind.PARTICIPATING)).isFalse();
    assertThat(fetched.getFirst().isFor(ListKind.PARTICIPATING)).isTrue();
  }

  @Test
  void the_newest_list_of_each_kind_is_taken_from_a_page() throws Exception {
    List<ListFile> fetched = source("/page", HOST).fetch();

    assertThat(fetched)
        .extracting(ListFile::name)
        .containsExactly("participatingAgencies01082026am.xlsx", "pendingAgencies01082026am.xlsx");
    assertThat(new String(fetched.getFirst().content(), UTF_8))
        .isEqualTo("content of /doc/participatingAgencies01082026am.xlsx");
    assertThat(asked).hasSize(3);
  }

  @Test
  void a_page_without_files_is_itself_the_list() throws Exception {
    assertThat(source("/other", HOST).fetch())
        .singleElement()
        .extracting(file -> new String(file.content(), UTF_8))
        .isEqualTo("content of /other");
  }

  @Test
  void what_has_not_changed_is_not_sent_again_unless_it_could_not_be_kept() throws Exception {
    HttpListSource source = source("/same.csv", HOST);
    assertThat(source.fetch()).hasSize(1);
    assertThat(source.fetch()).isEmpty();
    source.forget();
    assertThat(source.fetch()).hasSize(1);
    assertThat(asked).containsExactly("/same.csv null", "/same.csv \"one\"", "/same.csv null");
  }

  @Test
  void a_file_that_is_elsewhere_on_the_same_host_is_followed() throws Exception {
    assertThat(source("/on.csv", HOST).fetch())
        .extracting(ListFile::name)
        .containsExactly("pendingAgencies01082026am.xlsx");
  }

  @ParameterizedTest
  @CsvSource({
    "/500.csv, answered with status 500",
    "/huge.csv, larger than 25 MiB",
    "/cut.csv, /cut.csv",
    "/slow.csv, no whole answer within 3 s",
    "/silent.csv, no whole answer within 3 s",
    "/round.csv, led on more than five times",
    "/away.csv, not one that is allowed",
    "/inside.csv, not one that is allowed",
    "/nowhere.csv, led on to what is no URL",
  })
  void a_server_that_misbehaves_is_told_of(String path, String message) {
    assertThatThrownBy(() -> source(path, HOST).fetch())
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining(message);
  }

  @Test
  void private_networks_are_refused_although_their_host_is_allowed() {
    assertThatThrownBy(() -> source("/list.csv", null).fetch())
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("not a public host");
    assertThatThrownBy(() -> source("/inside.csv", HOST, HOST, "169.254.169.254").fetch())
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("169.254.169.254");
    assertThat(asked).containsExactly("/inside.csv null");
  }
}
