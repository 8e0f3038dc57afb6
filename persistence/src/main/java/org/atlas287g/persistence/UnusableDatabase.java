package org.atlas287g.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the database cannot be used, and what to do about it. */
class UnusableDatabase extends AbstractFailureAnalyzer<SQLException> {
  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
    Advice advice = advice(cause);
    return advice == null
        ? null
        : new FailureAnalysis(
            advice.problem() + " (" + cause.getMessage() + ")", advice.action(), failure);
  }

  private record Advice(String problem, String action) {}

  /** By SQLSTATE, which H2 fills with its own error numbers where the standard has none. */
  private static @Nullable Advice advice(SQLException cause) {
    String state = cause.getSQLState();
    return switch (state == null ? "" : state) {
      case "90020" ->
          new Advice(
              "The database file is in use, probably by a server that runs on the same data folder.",
              "Stop the server first, or use another data folder: --atlas.data=<folder>.");
      case "90011" ->
          new Advice(
              "The data folder is given without a place to start from.",
              "Write atlas.data as an absolute path, or beginning with \"./\".");
      case "90028", "90031", "90030", "90048" ->
          new Advice(
              "The database file cannot be read: it is damaged, of another version, or not writable"
                  + " for this user.",
              "Check the permissions of the data folder, or restore it from a backup.");
      case "08001", "08006" ->
          new Advice(
              "The database server does not answer.",
              "Check that it runs and that SPRING_DATASOURCE_URL names its host, port and"
                  + " database.");
      case "28000", "28P01" ->
          new Advice(
              "The database refuses the user or the password.",
              "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
      case "3D000" ->
          new Advice(
              "The database does not exist on the server.",
              "Create it, or correct its name in SPRING_DATASOURCE_URL.");
      default -> null;
    };
  }
}
