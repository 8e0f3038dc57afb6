package org.atlas287g.ui.command;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.atlas287g.domain.audit.RecentChanges;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.Atlas;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.web.Audience;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.ReferencePaths;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Follows all links, and times each kind of page with many times the records. */
@Component
@Command(
    name = "bench-pages",
    mixinStandardHelpOptions = true,
    description = {
      "Follows every link from the map, and prints those that lead nowhere.",
      "Then times each public page and document at 10,000 agreements and 50,000 changes,",
      "made anew each time. Exit code: 0, 1 if a link is broken or a page's median is over the bar."
    })
class BenchPagesCommand implements Callable<Integer> {
  private static final int AGREEMENTS = 10_000;
  private static final int CHANGES = 50_000;
  private static final int MOST_PAGES = 10_000;
  private static final int SAMPLES = 21;

  /** Whole lists as files take longer, and no reader waits for them at a page. */
  private static final int FEWER_SAMPLES = 5;

  private static final int MOST_MILLIS = 100;

  /** Where answers are kept, which are to be made anew. */
  private static final String KEPT = "edition";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("atlas-bench");
    SpringApplication application = new SpringApplication(Atlas.class);
    try (ConfigurableApplicationContext server =
            application.run("--server.port=0", "--atlas.data=" + folder);
        HttpClient http = HttpClient.newHttpClient()) {
      URI base =
          URI.create(
              "http://localhost:"
                  + server.getEnvironment().getRequiredProperty("local.server.port"));
      PrintWriter out = spec.commandLine().getOut();
      boolean whole = new Crawl(http, base, MOST_PAGES).run(out);
      ManyRecords.add(server, AGREEMENTS);
      long revision = ManyRecords.addChanges(server, CHANGES);
      PublishedSnapshot published = server.getBean(PublishedSnapshot.class);
      published.changed(revision);
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> published.get().revision().number() == revision);
      out.printf(
          "%,d agreements, %,d changes on the pages%n",
          published.get().agreements().size(), server.getBean(RecentChanges.class).list().size());
      return time(server, http, base, out) && whole ? 0 : 1;
    }
  }

  private static boolean time(
      ConfigurableApplicationContext server, HttpClient http, URI base, PrintWriter out)
      throws IOException, InterruptedException {
    boolean fast = true;
    for (UrlRule rule : Urls.all()) {
      if (rule.audience() == Audience.EVERYONE && rule.keeping() == Keeping.BRIEFLY) {
        boolean page = rule.kind() != Kind.DATA;
        int samples = page ? SAMPLES : FEWER_SAMPLES;
        List<Double> times = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 2 * samples; i++) {
          String path = path(server, rule.pattern(), i);
          ReflectionTestUtils.setField(server.getBean(Answers.class), KEPT, null);
          long begin = System.nanoTime();
          HttpResponse<Void> answer =
              http.send(
                  HttpRequest.newBuilder(base.resolve(path))
                      .header("Accept-Encoding", "gzip")
                      .build(),
                  BodyHandlers.discarding());
          if (i >= samples) {
            times.add((System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            statuses.add(answer.statusCode());
          }
        }
        Collections.sort(times);
        double median = times.get(samples / 2);
        boolean over = page && median > MOST_MILLIS;
        fast &= !over;
        out.printf(
            Locale.ROOT,
            "%8.1f ms  %s  %s%s%n",
            median,
            rule.pattern(),
            statuses.stream().distinct().toList(),
            over ? "  over " + MOST_MILLIS : "");
        out.flush();
      }
    }
    return fast;
  }

  /** One of the URLs of a pattern. */
  private static String path(ConfigurableApplicationContext server, String pattern, int i) {
    Snapshot snapshot = server.getBean(PublishedSnapshot.class).get();
    var counties = server.getBean(CountyDirectory.class).list();
    var county = counties.get(i * 31 % counties.size());
    StateCode state = county.state();
    return pattern
        .replace(ReferencePaths.COUNTY, ReferencePaths.county(county))
        .replace(ReferencePaths.STATE, ReferencePaths.state(state))
        .replace("{fips}", county.fips().value())
        .replace("{postal}", state.name())
        .replace("{slug}", snapshot.agencies().get(i * 37).slug().value())
        .replace("{id}", "1")
        .replace("{chart}", "growth")
        .replaceFirst("(/find|/search)$", "$1?q=county");
  }
}
