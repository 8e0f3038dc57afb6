package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atlas287g.ui.Atlas;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Measures the map's agreements document against Spring Boot's own static-resource handler serving
 * the same bytes, in one server and in turns.
 */
@Component
@Command(
    name = "bench-http",
    mixinStandardHelpOptions = true,
    description = "Compares a data endpoint with Spring Boot's static files, same bytes, loopback.")
class BenchHttpCommand implements Callable<Integer> {
  private static final String DOCUMENT = "/api/v1/map/agreements.json";
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(3);

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("atlas-bench");
    try (ConfigurableApplicationContext server = serve(folder)) {
      int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
      HttpResponse<byte[]> answer = fetch(port);
      Files.write(folder.resolve("document"), answer.body());
      measure(port, answer.headers().firstValue("ETag").orElseThrow());
    } finally {
      delete(folder);
    }
    return 0;
  }

  /** The application, with Spring's handler of static files beside it for a folder. */
  private static ConfigurableApplicationContext serve(Path folder) {
    SpringApplication application = new SpringApplication(Atlas.class);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(SimpleUrlHandlerMapping.class, () -> staticFiles(folder)));
    return application.run("--server.port=0", "--atlas.data=" + folder.resolve("data"));
  }

  /** Below /api, so that both documents pass the same filters. */
  private static SimpleUrlHandlerMapping staticFiles(Path folder) {
    ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
    handler.setLocations(List.of(new FileSystemResource(folder + "/")));
    try {
      handler.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException("the static files cannot be served", e);
    }
    return new SimpleUrlHandlerMapping(
        Map.of("/api/bench/**", handler), Ordered.HIGHEST_PRECEDENCE);
  }

  private void measure(int port, String tag) throws InterruptedException, ExecutionException {
    Best document = new Best();
    Best unchanged = new Best();
    Best file = new Best();
    for (int round = 0; round < ROUNDS; round++) {
      file.keep(HttpLoad.run(port, "/api/bench/document", "", 200, ROUND_NANOS), round);
      document.keep(HttpLoad.run(port, DOCUMENT, "", 200, ROUND_NANOS), round);
      String condition = "If-None-Match: " + tag + "\r\n";
      unchanged.keep(HttpLoad.run(port, DOCUMENT, condition, 304, ROUND_NANOS), round);
    }
    PrintWriter out = spec.commandLine().getOut();
    print(out, "static file", file, file);
    print(out, "document", document, file);
    print(out, "document, 304", unchanged, file);
  }

  private static void print(PrintWriter out, String name, Best measured, Best reference) {
    out.printf(
        Locale.ROOT,
        "%-14s %,8.0f requests/s (%.2f of the static file's), p99 %,.0f µs (%.2f)%n",
        name,
        measured.perSecond,
        measured.perSecond / reference.perSecond,
        measured.p99Micros,
        measured.p99Micros / reference.p99Micros);
  }

  /** The best of the rounds after the first, which warms the server up. */
  private static final class Best {
    private double perSecond;
    private double p99Micros = Double.MAX_VALUE;

    void keep(HttpLoad.Result result, int round) {
      if (round > 0) {
        perSecond = Math.max(perSecond, result.perSecond());
        p99Micros = Math.min(p99Micros, result.p99Micros());
      }
    }
  }

  private static HttpResponse<byte[]> fetch(int port) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://localhost:" + port + DOCUMENT);
      return http.send(
          HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
