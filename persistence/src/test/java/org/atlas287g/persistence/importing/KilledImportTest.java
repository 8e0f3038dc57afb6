package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.atlas287g.persistence.LeanStore;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/**
 * Kills a process that applies a list with SIGKILL; {@code -Datlas.kills=20} says how often, both
 * databases.
 */
@OnEveryDatabase
class KilledImportTest {
  private static final int KILLS = Integer.getInteger("atlas.kills", 4) / 2;
  private static final int ROWS = 300;
  private static final int LATEST_KILL_MILLIS = 400;

  private final Random random = new Random(4711);
  private final String url;
  private final String user;

  KilledImportTest(TestDatabase database) {
    try (Store store = Store.empty(database)) {
      Environment settings = store.get(Environment.class);
      url = settings.getRequiredProperty("spring.datasource.url");
      user = settings.getProperty("spring.datasource.username", "-");
    }
  }

  @Test
  void a_list_is_applied_whole_or_not_at_all_and_can_be_applied_again() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      apply(random.nextLong(LATEST_KILL_MILLIS));
      if (check()) {
        empty();
      }
    }
    apply(Long.MAX_VALUE);
    assertThat(check()).isTrue();
  }

  /** Applies the list, and is killed so many milliseconds after it began to. */
  private void apply(long killedAfter) throws Exception {
    Process process =
        LeanStore.start(ImportingProcess.class, List.of(url, user, String.valueOf(ROWS)));
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("applying");
      if (killedAfter < Long.MAX_VALUE) {
        Thread.sleep(killedAfter);
        process.toHandle().destroyForcibly();
      } else {
        assertThat(out.readLine()).startsWith("Done");
      }
    }
    process.waitFor();
  }

  /** Whether the list is applied; nothing of it is there if it is not. */
  private boolean check() throws SQLException {
    try (Connection database = connect()) {
      int lists = number(database, "select count(*) from source_list");
      int applied = number(database, "select count(*) from source_list where state = 'APPLIED'");
      assertThat(lists).isEqualTo(1);
      for (String sql :
          List.of(
              "select count(*) from agreement",
              "select count(*) from audit_entry where kind = 'AGREEMENT'",
              "select count(*) from listed_row where agreement_id is not null",
              "select count(*) from change_proposal where revision is not null")) {
        assertThat(number(database, sql)).as(sql).isEqualTo(applied * ROWS);
      }
      assertThat(number(database, "select count(*) from revision")).isEqualTo(applied);
      return applied == 1;
    }
  }

  /** Begins again with an empty store. */
  private void empty() throws SQLException {
    try (Connection database = connect();
        var statement = database.createStatement()) {
      for (String table :
          List.of("source_list", "agreement", "agency", "audit_entry", "revision")) {
        statement.execute("delete from " + table);
      }
    }
  }

  private Connection connect() throws SQLException {
    return user.equals("-")
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, "");
  }

  private static int number(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }
}
