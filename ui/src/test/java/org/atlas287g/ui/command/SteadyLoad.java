package org.atlas287g.ui.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/**
 * Visitors who come evenly, whether or not those before have been answered: so much for one that
 * hangs.
 */
final class SteadyLoad {
  /** What visitors read without an account; the first is a view, which begins a session. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/agreements",
          "/meetings",
          "/about",
          "/api/v1/summary",
          "/api/v1/agreements",
          "/api/v1/agreements.csv",
          "/api/v1/counties/51047",
          "/api/v1/map/agreements.json",
          "/api/v1/search?q=county");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private SteadyLoad() {}

  /**
   * What visitors noticed.
   *
   * @param failures how often which failure was seen
   */
  record Result(int requests, SortedMap<String, Integer> failures, List<Double> sortedMillis) {
    double percentile(double share) {
      return sortedMillis.get((int) Math.ceil(share * sortedMillis.size()) - 1);
    }

    @Override
    public String toString() {
      int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
      return String.format(
          Locale.ROOT,
          "%,d GETs, %,d failed %s, p50 %.0f ms, p99 %.0f ms, longest %.0f ms",
          requests,
          failed,
          failures,
          percentile(0.5),
          percentile(0.99),
          percentile(1));
    }
  }

  /** Sends so many requests a second for so long, and waits for the last answer. */
  static Result run(URI server, int perSecond, Duration time) throws InterruptedException {
    int requests = (int) (perSecond * time.toSeconds());
    double[] millis = new double[requests];
    SortedMap<String, Integer> failures = Collections.synchronizedSortedMap(new TreeMap<>());
    CountDownLatch answers = new CountDownLatch(requests);
    try (HttpClient http = HttpClient.newHttpClient()) {
      long start = System.nanoTime();
      for (int i = 0; i < requests; i++) {
        int number = i;
        long due = start + TimeUnit.SECONDS.toNanos(1) * i / perSecond;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        Thread.startVirtualThread(() -> {
          String path = PATHS.get(number % PATHS.size());
          String failure = ask(http, server.resolve(path));
          if (!failure.isEmpty()) {
            failures.merge(failure, 1, Integer::sum);
          }
          millis[number] = (System.nanoTime() - due) / 1e6;
          answers.countDown();
        });
      }
      answers.await();
    }
    return new Result(requests, failures, DoubleStream.of(millis).sorted().boxed().toList());
  }

  /** What failed; empty if nothing did. */
  private static String ask(HttpClient http, URI address) {
    try {
      int status =
          http.send(
                  HttpRequest.newBuilder(address)
                      .header("Accept", "text/html,*/*")
                      .timeout(PATIENCE)
                      .build(),
                  BodyHandlers.ofByteArray())
              .statusCode();
      return status == 200 ? "" : "status " + status;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (Exception e) {
      return e.getClass().getSimpleName();
    }
  }
}
