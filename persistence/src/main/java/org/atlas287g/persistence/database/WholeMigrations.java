package org.atlas287g.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings a database to this version's format whole or not at all. PostgreSQL does so by itself; the
 * embedded database commits each statement, so the next format is made in a copy of the file, which
 * replaces it once it is whole. A format that is newer than this version is refused.
 */
@Component
class WholeMigrations implements FlywayMigrationStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(WholeMigrations.class);

  private final String url;

  /** For the database of a pool, which need not be open yet. */
  @Autowired
  WholeMigrations(DataSource pool) throws SQLException {
    this(url(pool));
  }

  /** The URL that a pool opens; empty if it is none of ours. */
  static String url(DataSource pool) throws SQLException {
    return pool.isWrapperFor(HikariDataSource.class)
        ? pool.unwrap(HikariDataSource.class).getJdbcUrl()
        : "";
  }

  WholeMigrations(String url) {
    this.url = url;
  }

  @Override
  public void migrate(Flyway flyway) {
    Optional<DatabaseFile> file = DatabaseFile.of(url);
    if (file.isEmpty()) {
      refuseNewer(flyway);
      flyway.migrate();
      return;
    }
    try {
      migrate(flyway, file.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be prepared: " + e.getMessage(), e);
    }
  }

  private static void migrate(Flyway flyway, DatabaseFile file) throws IOException, SQLException {
    file.shut();
    DatabaseFile next = file.next();
    try (FileChannel turns =
            FileChannel.open(
                file.folder().resolve("atlas.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = turns.lock()) {
      if (file.exists()) {
        Flyway here = on(file, flyway);
        refuseNewer(here);
        if (here.info().pending().length == 0) {
          next.delete(); // of a start that ended before its time
          return;
        }
        close(file);
        next.create(Optional.of(file));
      } else {
        next.create(Optional.empty());
      }
      on(next, flyway).migrate();
      close(next);
      next.replace(file);
      LOG.info("{} has the format of this version", file.path());
    }
  }

  /** The same migrations on a file. The pool must not open it before it is whole. */
  private static Flyway on(DatabaseFile file, Flyway flyway) {
    return Flyway.configure(flyway.getConfiguration().getClassLoader())
        .configuration(flyway.getConfiguration())
        .dataSource(file.url(), null, null)
        .load();
  }

  private static void refuseNewer(Flyway flyway) {
    Arrays.stream(flyway.info().all())
        .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        .map(MigrationInfo::getVersion)
        .reduce((_, later) -> later)
        .ifPresent(version -> {
          throw new NewerFormatException(String.valueOf(version));
        });
  }

  /** Closes the file for all connections, so that it can be copied. */
  private static void close(DatabaseFile file) throws SQLException {
    try (Connection connection = DriverManager.getConnection(file.url());
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    }
  }
}
