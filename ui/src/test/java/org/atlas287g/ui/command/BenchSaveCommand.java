package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.ui.Atlas;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures what a save costs the next reader, with many times the records of the first dataset. */
@Component
@Command(
    name = "bench-save",
    mixinStandardHelpOptions = true,
    description = "Measures what a save costs the next request, at 10,000 agreements.")
class BenchSaveCommand implements Callable<Integer> {
  private static final int AGREEMENTS = 10_000;
  private static final int WARM_UP = 15;
  private static final int SAVES = 21;
  private static final int MOST_MILLIS = 150;
  private static final int NO_AGENCY = -1;
  private static final String DOCUMENT = "/api/v1/map/agreements.json";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("atlas-bench");
    SpringApplication application = new SpringApplication(Atlas.class);
    try (ConfigurableApplicationContext server =
        application.run("--server.port=0", "--atlas.data=" + folder)) {
      ManyRecords.add(server, AGREEMENTS);
      measure(server);
    }
    return 0;
  }

  /** Alternates the saves, so that both are measured at the same warmth. */
  private void measure(ConfigurableApplicationContext server)
      throws IOException, InterruptedException {
    PublishedSnapshot published = server.getBean(PublishedSnapshot.class);
    List<Double> ofAnother = new ArrayList<>();
    List<Double> ofAgency = new ArrayList<>();
    List<Double> document = new ArrayList<>();
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < 2 * (WARM_UP + SAVES); i++) {
        boolean agency = i % 2 == 0;
        published.changed(save(server, agency ? i : NO_AGENCY));
        long begin = System.nanoTime();
        published.get();
        long read = System.nanoTime();
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + DOCUMENT)).build(),
            BodyHandlers.discarding());
        if (i >= 2 * WARM_UP) {
          (agency ? ofAgency : ofAnother).add(millis(begin, read));
          document.add(millis(read, System.nanoTime()));
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d agreements: the snapshot is read and indexed anew in %.0f ms after a save of an"
            + " agency, in %.0f ms after another (at most %d), and the map's document is rendered"
            + " in %.0f ms more; medians of %d saves each%n",
        published.get().agreements().size(),
        median(ofAgency),
        median(ofAnother),
        MOST_MILLIS,
        median(document),
        SAVES);
  }

  /** Saves nothing but a revision, or an agency's name too. */
  private static long save(ConfigurableApplicationContext server, int agency) {
    List<Long> number = new ArrayList<>();
    Agencies agencies = server.getBean(Agencies.class);
    ManyRecords.inTransaction(
        server,
        () -> {
          if (agency != NO_AGENCY) {
            Agency renamed = agencies.list().get(agency);
            agencies.replace(
                renamed.id(), renamed.version(), ManyRecords.another(renamed.draft(), agency));
          }
          number.add(server.getBean(Revisions.class).advance().number());
        });
    return number.getFirst();
  }

  private static double millis(long begin, long end) {
    return (end - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
