package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The disk of the embedded database is full, and is freed. */
@Component
class DiskFault implements FaultExperiment {
  private static final int KIBIBYTES = 64 * 1024;
  private static final long MOST_NANOS = 60_000_000_000L;
  private static final int QUESTIONS = 200;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public void run(PrintWriter out) throws IOException, InterruptedException {
    try (SmallDisk disk = SmallDisk.mount(KIBIBYTES);
        ServerProcess server =
            ServerProcess.start(List.of("-Xmx512m"), disk.folder().resolve("data"));
        HttpClient http = HttpClient.newHttpClient()) {
      until(http, server, 200);
      disk.fill();
      out.printf(
          Locale.ROOT, "disk: full, health says so after %.1f s%n", until(http, server, 503));
      int answered = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        answered += status(http, server, "/api/v1/agreements") == 200 ? 1 : 0;
      }
      out.printf("disk: meanwhile %d of %d readers are answered%n", answered, QUESTIONS);
      disk.free();
      out.printf(
          Locale.ROOT,
          "disk: freed, health says so after %.1f s, without a restart%n",
          until(http, server, 200));
      out.flush();
    }
  }

  /** Seconds until the health is this. */
  private static double until(HttpClient http, ServerProcess server, int status)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (status(http, server, "/actuator/health") != status) {
      if (System.nanoTime() - begun > MOST_NANOS) {
        throw new IOException("the health is not " + status + " after a minute");
      }
      Thread.sleep(200);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static int status(HttpClient http, ServerProcess server, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path)).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }
}
