package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what open maps take of a server's heap, and what happens to more visitors than fit. */
@Component
@Command(
    name = "bench-sessions",
    mixinStandardHelpOptions = true,
    description = "Measures the heap per open map, and a server with more visitors than it takes.")
class BenchSessionsCommand implements Callable<Integer> {
  private static final String SUMMARY = "/api/v1/summary";
  private static final int CLIENTS = 8;
  private static final int TARGET_KIB = 60;
  private static final long LOAD_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final Duration RELEASE = Duration.ofMinutes(1);

  /** Maps that are opened and closed again first, so that one-time costs are not counted. */
  private static final int WARM_UP = 50;

  @Option(
      names = "--heap",
      defaultValue = "512m",
      description = "heap of the server (${DEFAULT-VALUE})")
  private String heap = "";

  @Option(
      names = "--tabs",
      defaultValue = "1000",
      description = "maps to keep open (${DEFAULT-VALUE})")
  private int tabs;

  @Option(
      names = "--visitors",
      defaultValue = "8000",
      description = "visitors to come afterwards (${DEFAULT-VALUE})")
  private int visitors;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("atlas-bench");
    try (ServerProcess server =
            ServerProcess.start(List.of("-Xmx" + heap), folder.resolve("data"));
        HttpClient http = HttpClient.newHttpClient()) {
      closeAll(openAll(http, server.address(), WARM_UP));
      measureTabs(server, http);
      flood(server, http);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return 0;
  }

  private void measureTabs(ServerProcess server, HttpClient http)
      throws IOException, InterruptedException, ExecutionException {
    ServerProcess.Heap before = awaitFewerSessions(server, 1);
    List<MapTab> open = openAll(http, server.address(), tabs);
    ServerProcess.Heap with = server.heap();
    double each = (with.bytes() - before.bytes()) / 1024.0 / tabs;
    print(
        "open tab: %.1f KiB of heap each, %,d maps open in %,d sessions (target %d: %s)%n",
        each, tabs, with.sessions(), TARGET_KIB, each <= TARGET_KIB ? "met" : "missed");
    closeAll(open);
    long start = System.nanoTime();
    ServerProcess.Heap after = awaitFewerSessions(server, before.sessions() + 1);
    print(
        "tabs closed: %,d sessions left after %.0f s; heap %.1f MiB, before %.1f, with tabs %.1f%n",
        after.sessions(),
        (System.nanoTime() - start) / 1e9,
        mib(after.bytes()),
        mib(before.bytes()),
        mib(with.bytes()));
  }

  private void flood(ServerProcess server, HttpClient http)
      throws IOException, InterruptedException, ExecutionException {
    int port = server.address().getPort();
    HttpLoad.run(port, SUMMARY, "", 200, 3 * LOAD_NANOS);
    HttpLoad.Result calm = HttpLoad.run(port, SUMMARY, "", 200, LOAD_NANOS);
    List<Visit> visits = all(visitors, () -> visit(http, server.address()));
    HttpLoad.Result full = HttpLoad.run(port, SUMMARY, "", 200, LOAD_NANOS);
    print(
        "%,d visitors: %,d got the map, %,d the page with status 503, %,d anything else%n",
        visitors,
        count(visits, v -> v.map() != null),
        count(visits, v -> v.status() == 503 && v.readable()),
        count(visits, v -> v.map() == null && !(v.status() == 503 && v.readable())));
    print(
        "%s with all sessions taken: %,.0f requests/s (%.2f of before), p99 %,.0f µs (%.2f)%n",
        SUMMARY,
        full.perSecond(),
        full.perSecond() / calm.perSecond(),
        full.p99Micros(),
        full.p99Micros() / calm.p99Micros());
    ServerProcess.Heap heap = server.heap();
    print(
        "server %s with %,d sessions, heap %.1f MiB of %s%n",
        server.isAlive() ? "alive" : "gone", heap.sessions(), mib(heap.bytes()), this.heap);
  }

  /**
   * What a visitor got.
   *
   * @param readable whether the answer is a page for people to read
   */
  private record Visit(int status, boolean readable, @Nullable MapTab map) {}

  private static Visit visit(HttpClient http, URI server) throws IOException, InterruptedException {
    HttpResponse<String> page = MapTab.askForPage(http, server);
    boolean readable = page.body().contains("<h1>");
    return new Visit(
        page.statusCode(),
        readable,
        page.statusCode() == 200 ? MapTab.start(http, server, page) : null);
  }

  private static List<MapTab> openAll(HttpClient http, URI server, int count)
      throws InterruptedException, ExecutionException {
    return all(count, () -> MapTab.start(http, server, MapTab.askForPage(http, server)));
  }

  private static void closeAll(List<MapTab> tabs) throws IOException, InterruptedException {
    for (MapTab tab : tabs) {
      tab.close();
    }
  }

  /** Does a task many times, by a few clients at once. */
  private static <T> List<T> all(int count, Callable<T> task)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(clients.submit(task));
      }
      for (Future<T> each : running) {
        results.add(each.get());
      }
    }
    return results;
  }

  /** Waits until fewer sessions are left, a minute at most, and says what is left then. */
  private static ServerProcess.Heap awaitFewerSessions(ServerProcess server, long sessions)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + RELEASE.toNanos();
    ServerProcess.Heap heap = server.heap();
    while (heap.sessions() >= sessions && System.nanoTime() < until) {
      TimeUnit.SECONDS.sleep(2);
      heap = server.heap();
    }
    return heap;
  }

  private static <T> long count(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).count();
  }

  private static double mib(long bytes) {
    return bytes / 1048576.0;
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, format, values);
    out.flush();
  }
}
