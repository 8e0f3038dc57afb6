package org.atlas287g.ui.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.atlas287g.ui.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/** What visitors notice while PostgreSQL is away, or somebody has locked its tables. */
@Configuration(proxyBeanMethods = false)
class DatabaseFaults {
  private static final int PER_SECOND = 50;
  private static final int TARGET_MILLIS = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration LOCKED = Duration.ofSeconds(20);

  /** Before and after the fault. */
  private static final Duration AROUND = Duration.ofSeconds(5);

  @Bean
  FaultExperiment outage() {
    return new Experiment("outage", AWAY) {
      @Override
      void letHappen(Database database, PrintWriter out, int port) throws Exception {
        database.stop();
        TimeUnit.NANOSECONDS.sleep(AWAY.toNanos() / 2);
        printSignIn(out, port);
        TimeUnit.NANOSECONDS.sleep(AWAY.toNanos() / 2);
        database.start();
      }
    };
  }

  @Bean
  FaultExperiment lock() {
    return new Experiment("lock", LOCKED) {
      @Override
      void letHappen(Database database, PrintWriter out, int port) throws Exception {
        try (Connection connection = database.connect();
            Statement statement = connection.createStatement()) {
          connection.setAutoCommit(false);
          statement.execute(
              "lock table revision, agency, agreement, meeting, account, sign_in_attempt"
                  + " in access exclusive mode");
          printSignIn(out, port);
          TimeUnit.NANOSECONDS.sleep(LOCKED.toNanos());
        }
      }
    };
  }

  private abstract static class Experiment implements FaultExperiment {
    private final String name;
    private final Duration time;

    Experiment(String name, Duration time) {
      this.name = name;
      this.time = time;
    }

    abstract void letHappen(Database database, PrintWriter out, int port) throws Exception;

    @Override
    public String name() {
      return name;
    }

    @Override
    public void run(PrintWriter out) throws Exception {
      Path folder = Files.createTempDirectory("atlas-bench");
      try (Database database = new Database(folder.resolve("postgres"));
          ServerProcess server =
              ServerProcess.start(
                  List.of("-Xmx512m"), folder.resolve("data"), database.arguments())) {
        SteadyLoad.Result calm = SteadyLoad.run(server.address(), PER_SECOND, WARM_UP);
        out.println(name + ": before, " + calm);
        CompletableFuture<@Nullable Void> fault = new CompletableFuture<>();
        Thread.ofVirtual()
            .start(() -> {
              try {
                TimeUnit.NANOSECONDS.sleep(AROUND.toNanos());
                letHappen(database, out, server.address().getPort());
                fault.complete(null);
              } catch (Exception e) {
                fault.completeExceptionally(e);
              }
            });
        SteadyLoad.Result during =
            SteadyLoad.run(server.address(), PER_SECOND, time.plus(AROUND.multipliedBy(2)));
        fault.get();
        out.println(name + ": for " + time.toSeconds() + " s, " + during);
        boolean met = during.failures().isEmpty() && during.percentile(0.99) < TARGET_MILLIS;
        out.println(
            name
                + ": target none failed, p99 below "
                + TARGET_MILLIS
                + " ms: "
                + (met ? "met" : "missed"));
        printRecovery(out, server.address().getPort());
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    }

    void printSignIn(PrintWriter out, int port) throws Exception {
      long begun = System.nanoTime();
      HttpResponse<String> answer = new Visitor(port).signIn("nobody@example.org", "wrong");
      out.printf(
          Locale.ROOT,
          "%s: a sign-in meanwhile gets status %d, Retry-After %s, after %.1f s%n",
          name,
          answer.statusCode(),
          answer.headers().firstValue("Retry-After").orElse("none"),
          (System.nanoTime() - begun) / 1e9);
    }

    private void printRecovery(PrintWriter out, int port) throws Exception {
      long begun = System.nanoTime();
      Visitor visitor = new Visitor(port);
      while (visitor.signIn("nobody@example.org", "wrong").statusCode() != 302) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      out.printf(
          Locale.ROOT,
          "%s: signing in works again %.1f s after the last of these GETs, without a restart%n",
          name,
          (System.nanoTime() - begun) / 1e9);
    }
  }

  /** A PostgreSQL that can be stopped and started again with what it holds. */
  private static final class Database implements AutoCloseable {
    private final Path folder;
    private EmbeddedPostgres server;

    Database(Path folder) throws IOException {
      this.folder = folder;
      this.server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
      if (port != 0) {
        builder.setPort(port);
      }
      return builder.start();
    }

    String[] arguments() {
      return new String[] {
        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres"
      };
    }

    Connection connect() throws Exception {
      return server.getPostgresDatabase().getConnection();
    }

    void stop() throws IOException {
      server.close();
    }

    void start() throws IOException {
      server = start(server.getPort());
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
