package org.atlas287g.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files for operators work as they are shipped, where the programs that read them are there.
 */
class DeployTest {
  private static final Path FOLDER = Path.of("../deploy");
  private static final Path NGINX = Path.of("/usr/sbin/nginx");
  private static final Path SYSTEMD_ANALYZE = Path.of("/usr/bin/systemd-analyze");
  private static final Path OPENSSL = Path.of("/usr/bin/openssl");

  /** In tenths, as the program wants it. */
  private static final String MOST_EXPOSED = "40";

  @TempDir private Path folder;

  private String run(Object... command) throws Exception {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(said);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  @Test
  void theUnitIsRightAndShutsTheServiceIn() throws Exception {
    assumeTrue(Files.exists(SYSTEMD_ANALYZE));
    String unit = Files.readString(FOLDER.resolve("atlas.service"));
    assertThat(unit).contains("-XX:+ExitOnOutOfMemoryError", "UMask=0077", "postgresql.service");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path here =
        Files.writeString(
            folder.resolve("atlas.service"),
            unit.replaceFirst("ExecStart=\\S+", "ExecStart=" + java));
    assertThat(run(SYSTEMD_ANALYZE, "verify", here)).doesNotContain("atlas.service");
    run(SYSTEMD_ANALYZE, "security", "--offline=true", "--threshold=" + MOST_EXPOSED, here);
  }

  @Test
  void theProxyTellsTheAtlasWhoAsksAndNothingThatAVisitorMadeUp() throws Exception {
    assumeTrue(Files.exists(NGINX) && Files.exists(OPENSSL));
    Set<Integer> connections = Collections.synchronizedSet(new HashSet<>());
    HttpServer atlas =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<Headers> seen = Collections.synchronizedList(new ArrayList<>());
    atlas.createContext(
        "/",
        exchange -> {
          connections.add(exchange.getRemoteAddress().getPort());
          seen.add(exchange.getRequestHeaders());
          byte[] size =
              String.valueOf(exchange.getRequestBody().readAllBytes().length)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, size.length);
          exchange.getResponseBody().write(size);
          exchange.close();
        });
    atlas.start();
    int plain = freePort();
    int secure = freePort();
    Process nginx = start(atlas.getAddress().getPort(), plain, secure);
    try (HttpClient client = trusting()) {
      await(secure);
      HttpResponse<String> moved =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:%d/about?lang=es".formatted(plain)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(moved.statusCode()).isEqualTo(301);
      assertThat(moved.headers().firstValue("Location"))
          .contains("https://localhost/about?lang=es");

      HttpRequest.Builder request =
          HttpRequest.newBuilder()
              .header("Forwarded", "for=203.0.113.9;host=evil.example")
              .header("X-Forwarded-For", "203.0.113.9")
              .header("X-Forwarded-Host", "evil.example")
              .header("X-Forwarded-Prefix", "/evil")
              .header("X-Forwarded-Port", "1")
              .header("X-Forwarded-Proto", "http");
      String base = "https://localhost:" + secure;
      for (int i = 0; i < 20; i++) {
        HttpResponse<String> answer =
            client.send(request.uri(URI.create(base + "/")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
      }
      assertThat(connections).as("connections that are kept").hasSizeLessThanOrEqualTo(2);
      assertThat(seen)
          .allSatisfy(headers -> {
            assertThat(headers.getFirst("X-Forwarded-For")).isEqualTo("127.0.0.1");
            assertThat(headers.getFirst("X-Forwarded-Host")).isEqualTo("localhost");
            assertThat(headers.getFirst("X-Forwarded-Proto")).isEqualTo("https");
            assertThat(headers)
                .doesNotContainKeys("Forwarded", "X-Forwarded-Prefix", "X-Forwarded-Port");
          });

      byte[] list = new byte[25 * 1024 * 1024];
      HttpRequest upload =
          HttpRequest.newBuilder(URI.create(base + "/"))
              .POST(HttpRequest.BodyPublishers.ofByteArray(list))
              .build();
      assertThat(client.send(upload, BodyHandlers.ofString()).body())
          .isEqualTo(String.valueOf(list.length));
      HttpRequest health = HttpRequest.newBuilder(URI.create(base + "/actuator/health")).build();
      assertThat(client.send(health, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    } finally {
      nginx.destroy();
      atlas.stop(0);
      assertThat(nginx.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Starts nginx with the shipped file, on ports of its own and with a new certificate. */
  private Process start(int atlas, int plain, int secure) throws Exception {
    Path certificate = folder.resolve("atlas.pem");
    Path key = folder.resolve("atlas.key");
    run(
        OPENSSL,
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-keyout",
        key,
        "-out",
        certificate);
    String shipped =
        Files.readString(FOLDER.resolve("nginx.conf"))
            .replace("127.0.0.1:8080", "127.0.0.1:" + atlas)
            .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(plain))
            .replace("listen 443 ssl;", "listen 127.0.0.1:%d ssl;".formatted(secure))
            .replace("listen [::]:80;", "")
            .replace("listen [::]:443 ssl;", "")
            .replace("atlas.example.org", "localhost")
            .replace("/etc/ssl/atlas.pem", certificate.toString())
            .replace("/etc/ssl/atlas.key", key.toString());
    Path server = Files.writeString(folder.resolve("atlas.conf"), shipped);
    // Whose workers cannot enter a private folder otherwise.
    boolean isRoot = System.getProperty("user.name").equals("root");
    Path whole =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            %3$s
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              include %2$s;
            }
            """
                .formatted(folder, server, isRoot ? "user root;" : ""));
    Path errors = folder.resolve("error.log");
    run(NGINX, "-t", "-e", errors, "-c", whole);
    return new ProcessBuilder(NGINX.toString(), "-e", errors.toString(), "-c", whole.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError("nginx does not listen");
  }

  /** A client that trusts the certificate made a moment ago, whoever signed it. */
  private static HttpClient trusting() throws NoSuchAlgorithmException, KeyManagementException {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, new TrustManager[] {new Trusting()}, null);
    return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
  }

  private static final class Trusting extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
