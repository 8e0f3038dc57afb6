package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.persistence.LeanStore;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/**
 * Kills a saving process with SIGKILL; {@code -Datlas.kills=100} says how often, both databases.
 */
@OnEveryDatabase
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("atlas.kills", 20) / 2;
  private static final int AGENCIES = 4;
  private static final int LATEST_KILL_MILLIS = 60;
  private static final Pattern SAVED = Pattern.compile("saved (\\d+) (\\d+) \\.");

  private final Random random = new Random(4711);
  private final String url;
  private final String user;
  private final List<Long> keys;

  KilledServerTest(TestDatabase database) {
    try (Store store = Store.editing(database)) {
      Environment settings = store.get(Environment.class);
      url = settings.getRequiredProperty("spring.datasource.url");
      user = settings.getProperty("spring.datasource.username", "-");
      var agencies = store.editing(AgencyId.class, AgencyDraft.class);
      keys =
          IntStream.range(0, AGENCIES)
              .mapToObj(_ ->
                  saved(agencies.add(Samples.districtJail(), by(new AccountId(1)))).id().value())
              .toList();
    }
  }

  @Test
  void every_acknowledged_save_is_there_whole_and_with_its_audit_entry() throws Exception {
    Map<Long, Integer> acknowledged = new HashMap<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      int before = acknowledged.values().stream().mapToInt(Integer::intValue).sum();
      saveAndBeKilled(acknowledged);
      assertThat(acknowledged.values().stream().mapToInt(Integer::intValue).sum())
          .isGreaterThan(before);
      try (Connection database = connect()) {
        check(database, acknowledged);
      }
    }
  }

  private void saveAndBeKilled(Map<Long, Integer> acknowledged)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(url, user));
    keys.forEach(key -> arguments.add(key.toString()));
    Process process = LeanStore.start(SavingProcess.class, arguments);
    try (BufferedReader out = process.inputReader()) {
      note(out.readLine(), acknowledged);
      Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
      // Through its handle: the process's own method would close the output unread.
      process.toHandle().destroyForcibly();
      String line = out.readLine();
      while (line != null) {
        note(line, acknowledged);
        line = out.readLine();
      }
    }
    process.waitFor();
  }

  private static void note(String line, Map<Long, Integer> acknowledged) {
    Matcher saved = SAVED.matcher(line == null ? "" : line);
    if (saved.matches()) {
      acknowledged.merge(Long.valueOf(saved.group(1)), Integer.valueOf(saved.group(2)), Math::max);
    }
  }

  private Connection connect() throws SQLException {
    return user.equals("-")
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, "");
  }

  private void check(Connection database, Map<Long, Integer> acknowledged) throws SQLException {
    int entries = 0;
    for (long key : keys) {
      int version = number(database, "select version from agency where id = " + key);
      assertThat(version)
          .as("version of " + key)
          .isGreaterThanOrEqualTo(acknowledged.getOrDefault(key, 0));
      String about = " from audit_entry where kind = 'AGENCY' and record_key = " + key;
      assertThat(number(database, "select count(*)" + about)).isEqualTo(version + 1);
      if (version > 0) {
        String mark = "mark-" + key + "-" + version + ".";
        assertThat(text(database, "select note from agency where id = " + key)).isEqualTo(mark);
        assertThat(text(database, "select spelling from agency_alias where agency_id = " + key))
            .isEqualTo(mark);
        assertThat(text(database, "select after_json" + about + " and version = " + version))
            .contains(mark);
      }
      entries += version + 1;
    }
    // Each change made one revision, after the one that the test began with.
    assertThat(number(database, "select max(number) from revision")).isEqualTo(entries + 1);
    assertThat(number(database, "select count(*) from revision")).isEqualTo(entries + 1);
    assertThat(number(database, "select count(distinct revision) from audit_entry"))
        .isEqualTo(entries);
  }

  private static int number(Connection database, String sql) throws SQLException {
    return Integer.parseInt(text(database, sql));
  }

  private static String text(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      String text = rows.getString(1);
      assertThat(rows.next()).as(sql).isFalse();
      return text;
    }
  }
}
