package org.atlas287g.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** The databases that the Atlas runs on. Each call gives an empty one of its own. */
public enum TestDatabase {
  H2_FILE {
    @Override
    public List<String> createEmpty() {
      try {
        Path data = Files.createTempDirectory("atlas-h2-");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
        return List.of("--atlas.data=" + data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  POSTGRESQL {
    @Override
    public List<String> createEmpty() {
      String name = "atlas" + Server.COUNT.incrementAndGet();
      try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return List.of(
          "--spring.datasource.url=" + Server.INSTANCE.getJdbcUrl("postgres", name),
          "--spring.datasource.username=postgres");
    }
  };

  /** Command-line arguments that make an application use a new, empty database. */
  public abstract List<String> createEmpty();

  /** One PostgreSQL server for the whole run; the library stops it when the JVM ends. */
  private static final class Server {
    static final AtomicInteger COUNT = new AtomicInteger();
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
