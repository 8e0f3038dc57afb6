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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Measures how fast documents, pages and files are served, beside nginx serving the same bytes, in
 * turns.
 */
@Component
@Command(
    name = "bench-http",
    mixinStandardHelpOptions = true,
    description = "Compares what is served with nginx serving the same bytes, loopback.")
class BenchHttpCommand implements Callable<Integer> {
  private static final String MAP = "/api/v1/map/agreements.json";
  private static final String COUNTY = "/county/12031/duval-county-florida";

  /** How fast the page of a county must be, as a part of what the map's document is. */
  private static final double COUNTY_GOAL = 0.8;

  /** How large it may be with its map, compressed. */
  private static final int COUNTY_BYTES = 60_000;

  /** How fast each must be, as a part of what nginx does. */
  private static final Map<String, Double> GOALS = new LinkedHashMap<>();

  static {
    GOALS.put(MAP, 0.5);
    GOALS.put("/api/v1/agreements", 0.4);
    GOALS.put("/api/v1/agreements?state=FL", 0.4);
    GOALS.put("/api/v1/counties/12031", 0.4);
    GOALS.put("/api/v1/agencies/fl-jacksonville-sheriffs-office", 0.4);
    GOALS.put("/agreements", 0.4);
    GOALS.put("/meetings", 0.4);
    GOALS.put("/about?lang=es", 0.4);
    GOALS.put(COUNTY, 0.4);
    GOALS.put("/state/fl", 0.4);
    GOALS.put("/styles.css", 0.4);
  }

  private static final Pattern SCRIPT =
      Pattern.compile("src=\"\\.?(/?VAADIN/build/indexhtml[^\"]+)");
  private static final double P99_GOAL = 3;
  private static final int ROUNDS = 5;

  /** A picture that nobody has asked for before is there after so many milliseconds. */
  private static final long PICTURE_GOAL = 300;

  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** What is asked for, and what came of it in each round. */
  private static final class Subject {
    private final String path;
    private final int bytes;
    private final String file;
    private final String tag;
    private final double goal;
    private final Best atlas = new Best();
    private final Best nginx = new Best();

    private Subject(String path, int bytes, String file, String tag, double goal) {
      this.path = path;
      this.bytes = bytes;
      this.file = file;
      this.tag = tag;
      this.goal = goal;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    Optional<Path> program = NginxProcess.find();
    if (program.isEmpty()) {
      print(
          "nginx is not there to compare with: install it (Debian: apt-get install nginx-light)%n");
      return 2;
    }
    Path folder = Files.createTempDirectory("atlas-bench");
    try (ServerProcess server = ServerProcess.start(List.of("-Xmx512m"), folder.resolve("data"));
        HttpClient http = HttpClient.newHttpClient()) {
      List<Subject> subjects = fetchAll(http, server.address(), folder);
      // Its workers may be somebody else.
      folder.toFile().setExecutable(true, false);
      try (NginxProcess nginx = NginxProcess.start(program.get(), folder)) {
        boolean drawn = draw(http, server.address());
        return measure(subjects, server.address().getPort(), nginx.port()) && drawn ? 0 : 1;
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** Asks for pictures of 1200 by 630 pixels that differ, each once. */
  private boolean draw(HttpClient http, URI server) throws IOException, InterruptedException {
    List<Long> millis = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      String path = "/map.png?lang=es&asOf=2024-%02d-01".formatted(month);
      long begin = System.nanoTime();
      fetch(http, server, path, "identity");
      millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }
    long first = millis.getFirst();
    long median = millis.stream().sorted().toList().get(millis.size() / 2);
    boolean met = median <= PICTURE_GOAL;
    print(
        "/map.png that is drawn: the first of a server %d ms, the median of twelve %d ms (goal %d):"
            + " %s%n",
        first, median, PICTURE_GOAL, met ? "met" : "missed");
    return met;
  }

  /** Writes what the server answers, compressed and not, where nginx finds it. */
  private List<Subject> fetchAll(HttpClient http, URI server, Path folder)
      throws IOException, InterruptedException {
    Map<String, Double> goals = new LinkedHashMap<>(GOALS);
    goals.put(script(http, server), 0.4);
    Path files = Files.createDirectory(folder.resolve("files"));
    List<Subject> subjects = new ArrayList<>();
    for (Map.Entry<String, Double> goal : goals.entrySet()) {
      String file = "file" + subjects.size();
      HttpResponse<byte[]> packed = fetch(http, server, goal.getKey(), "gzip");
      Files.write(files.resolve(file + ".gz"), packed.body());
      Files.write(files.resolve(file), fetch(http, server, goal.getKey(), "identity").body());
      String tag = packed.headers().firstValue("ETag").orElseThrow();
      subjects.add(
          new Subject(goal.getKey(), packed.body().length, "/" + file, tag, goal.getValue()));
      print("%s: %,d bytes%n", goal.getKey(), packed.body().length);
    }
    return subjects;
  }

  private static String script(HttpClient http, URI server)
      throws IOException, InterruptedException {
    String page =
        http.send(HttpRequest.newBuilder(server.resolve("/")).build(), BodyHandlers.ofString())
            .body();
    Matcher script = SCRIPT.matcher(page);
    if (!script.find()) {
      throw new IOException("the map's page names no script");
    }
    return script.group(1).startsWith("/") ? script.group(1) : "/" + script.group(1);
  }

  private boolean measure(List<Subject> subjects, int atlas, int nginx)
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < ROUNDS; round++) {
      for (Subject subject : subjects) {
        subject.nginx.keep(HttpLoad.run(nginx, subject.file, "", 200, ROUND_NANOS), round);
        subject.atlas.keep(HttpLoad.run(atlas, subject.path, "", 200, ROUND_NANOS), round);
      }
    }
    boolean met = true;
    for (Subject subject : subjects) {
      double ratio = subject.atlas.perSecond / subject.nginx.perSecond;
      double late = subject.atlas.p99Micros / subject.nginx.p99Micros;
      boolean good = ratio >= subject.goal && late <= P99_GOAL;
      met &= good;
      print(
          "%-52s %,7.0f requests/s, %.2f of nginx (goal %.1f); p99 %,.0f µs, %.2f times nginx's"
              + " (goal %.0f): %s%n",
          subject.path,
          subject.atlas.perSecond,
          ratio,
          subject.goal,
          subject.atlas.p99Micros,
          late,
          P99_GOAL,
          good ? "met" : "missed");
    }
    Subject map = subjects.getFirst();
    Best unchanged = new Best();
    for (int round = 0; round < 3; round++) {
      String condition = "If-None-Match: " + map.tag + "\r\n";
      unchanged.keep(HttpLoad.run(atlas, map.path, condition, 304, ROUND_NANOS), round);
    }
    print(
        "%-52s %,7.0f requests/s with status 304, %.2f of nginx sending it%n",
        map.path, unchanged.perSecond, unchanged.perSecond / map.nginx.perSecond);
    boolean county = measureCounty(map, subjects);
    return met && county;
  }

  private boolean measureCounty(Subject map, List<Subject> subjects) {
    Subject county = subjects.stream().filter(s -> s.path.equals(COUNTY)).findFirst().orElseThrow();
    double ratio = county.atlas.perSecond / map.atlas.perSecond;
    boolean met = ratio >= COUNTY_GOAL && county.bytes <= COUNTY_BYTES;
    print(
        "%-52s %.2f of the map document's requests/s (goal %.1f), %,d bytes with its map"
            + " (goal %,d): %s%n",
        COUNTY, ratio, COUNTY_GOAL, county.bytes, COUNTY_BYTES, met ? "met" : "missed");
    return met;
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

  private static HttpResponse<byte[]> fetch(HttpClient http, URI server, String path, String coding)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(server.resolve(path)).header("Accept-Encoding", coding).build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " has status " + answer.statusCode());
    }
    return answer;
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, format, values);
    out.flush();
  }
}
