package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Thousands of requests that begin and never end, against a server with 512 MB of heap. */
@Component
class MemoryFault implements FaultExperiment {
  private static final int REQUESTS = 8_300;
  private static final Duration CALM = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What each of the kinds sends before it falls silent. */
  private static final List<byte[]> BEGINNINGS =
      List.of(
          bytes("GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: " + "a".repeat(4_000)),
          bytes(post("/login", "application/x-www-form-urlencoded")),
          bytes(post("/?v-r=uidl&v-uiId=0", "application/json")));

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void run(PrintWriter out) throws Exception {
    Path folder = Files.createTempDirectory("atlas-bench");
    try (ServerProcess server =
        ServerProcess.start(
            List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"), folder.resolve("data"))) {
      SteadyLoad.run(server.address(), 20, CALM);
      out.printf("memory: quiet, %,d MiB resident%n", server.residentMebibytes());
      Flood flood = new Flood(server.address().getPort());
      out.printf("memory: %,d requests are half sent; %s%n", REQUESTS, flood.sent());
      SteadyLoad.Result during = SteadyLoad.run(server.address(), 20, CALM);
      out.printf("memory: meanwhile, %s%n", during);
      if (!server.isAlive()) {
        out.println("memory: the server has ended, out of memory");
        return;
      }
      out.printf("memory: %,d MiB resident%n", server.residentMebibytes());
      out.printf("memory: the server drops them: %s%n", flood.dropped());
      out.printf("memory: afterwards, %s%n", SteadyLoad.run(server.address(), 20, CALM));
      long begun = System.nanoTime();
      boolean ended = server.endsWithin(PATIENCE);
      out.printf(
          Locale.ROOT,
          "memory: SIGTERM %s it, after %.1f s%n",
          ended ? "ends" : "does not end",
          (System.nanoTime() - begun) / 1e9);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static String post(String path, String type) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 1000000\r\n\r\n%s"
        .formatted(path, type, "a=" + "b".repeat(32_000));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** All of them at once. */
  private static final class Flood {
    private final CountDownLatch sent = new CountDownLatch(REQUESTS);
    private final CountDownLatch over = new CountDownLatch(REQUESTS);
    private final AtomicInteger refused = new AtomicInteger();
    private final long begun = System.nanoTime();

    Flood(int port) {
      for (int i = 0; i < REQUESTS; i++) {
        byte[] beginning = BEGINNINGS.get(i % BEGINNINGS.size());
        Thread.startVirtualThread(() -> send(port, beginning));
      }
    }

    private void send(int port, byte[] beginning) {
      boolean written = false;
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            (int) PATIENCE.toMillis());
        socket.getOutputStream().write(beginning);
        written = true;
        sent.countDown();
        socket.setSoTimeout(2 * (int) PATIENCE.toMillis());
        while (socket.getInputStream().read() >= 0) {
          // What it answers before it hangs up.
        }
      } catch (IOException hungUp) {
        if (!written) {
          refused.incrementAndGet();
          sent.countDown();
        }
      }
      over.countDown();
    }

    String sent() throws InterruptedException {
      boolean all = sent.await(CALM.toSeconds(), TimeUnit.SECONDS);
      return all ? "all within " + seconds() : sent.getCount() + " still wait after " + seconds();
    }

    String dropped() throws InterruptedException {
      boolean all = over.await(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return (all ? "all" : "all but " + over.getCount())
          + " within "
          + seconds()
          + ", "
          + refused.get()
          + " before they were sent";
    }

    private String seconds() {
      return Math.round((System.nanoTime() - begun) / 1e9) + " s";
    }
  }
}
