package org.atlas287g.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.atlas287g.persistence.LeanStore;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interrupts starts on the embedded database; {@code -Datlas.starts=100} says how many. */
class InterruptedStartTest {
  private static final int STARTS = Integer.getInteger("atlas.starts", 1);
  private static final int LATEST_KILL_MILLIS = 1_500;
  private static final String OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;USER=sa;PASSWORD=";

  private final Random random = new Random(4711);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path parent;

  @Test
  void after_a_killed_first_start_the_next_one_works() throws Exception {
    for (int start = 0; start < STARTS; start++) {
      String url = url(parent.resolve("first" + start));
      kill(LeanStore.start(FirstStart.class, List.of(url)));
      FirstStart.run(url);
      assertThat(rows(url, "write_probe")).isEqualTo(1);
    }
  }

  @Test
  void after_a_killed_migration_the_next_start_works_and_nothing_is_lost() throws Exception {
    for (int start = 0; start < STARTS; start++) {
      String url = old(parent.resolve("old" + start));
      kill(LeanStore.start(FirstStart.class, List.of(url)));
      FirstStart.run(url);
      assertThat(rows(url, "write_probe")).isEqualTo(1);
      assertThat(rows(url, "publication_lock")).isEqualTo(1);
    }
  }

  @Test
  void after_a_start_without_enough_disk_the_next_one_works() throws Exception {
    for (int start = 0; start < 2 * STARTS; start++) {
      boolean first = start % 2 == 0;
      Path folder = parent.resolve("small" + start);
      String url = first ? url(folder) : old(folder);
      int kibibytes = 4 + random.nextInt(200);
      Process stopped =
          LeanStore.start(
              List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "limited"),
              FirstStart.class,
              List.of(url));
      assertThat(stopped.waitFor()).isNotZero();
      FirstStart.run(url);
      assertThat(rows(url, "write_probe")).isEqualTo(1);
    }
  }

  @Test
  void nobody_else_may_read_the_database_or_its_folder() throws Exception {
    Path data = Files.createDirectory(parent.resolve("open"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    String url = url(data);
    FirstStart.run(url);
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("atlas.mv.db"))).isEqualTo("rw-------");

    Files.setPosixFilePermissions(
        data.resolve("atlas.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
    FirstStart.run(url);
    assertThat(permissions(data.resolve("atlas.mv.db"))).isEqualTo("rw-------");
  }

  @Test
  void the_database_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
    String url = url(parent.resolve("newer"));
    FirstStart.run(url);
    execute(
        url,
        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
            + " values (900, '900', 'later', 'SQL', 'V900__later.sql', 'sa', 1, true)");

    assertThatThrownBy(() -> FirstStart.run(url))
        .hasMessage("The database has a format (900) of a newer version of the Atlas.");
    assertThat(rows(url, "write_probe")).isEqualTo(1);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String url(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("atlas") + OPTIONS;
  }

  /** A database of the version before this one. */
  private static String old(Path folder) {
    String url = url(folder);
    Flyway.configure()
        .dataSource(url, null, null)
        .target(MigrationVersion.fromVersion("17"))
        .load()
        .migrate();
    return url;
  }

  private void kill(Process start) throws Exception {
    try (BufferedReader out = start.inputReader()) {
      assertThat(out.readLine()).isEqualTo("begun");
      Thread.sleep(random.nextLong(LATEST_KILL_MILLIS));
      start.toHandle().destroyForcibly();
    }
    start.waitFor();
  }

  private static int rows(String url, String table) throws SQLException {
    try (Connection database = DriverManager.getConnection(url);
        Statement statement = database.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection database = DriverManager.getConnection(url);
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
