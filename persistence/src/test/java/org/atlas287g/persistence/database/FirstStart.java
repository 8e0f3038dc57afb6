package org.atlas287g.persistence.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** A start up to the point where the database has this version's format. */
public final class FirstStart {
  private FirstStart() {}

  /**
   * Arguments: the database's URL. Prints a line before and one after.
   *
   * @throws RuntimeException if the database cannot be brought to the format
   */
  public static void main(String[] arguments) {
    LoggingSystem.get(FirstStart.class.getClassLoader()).setLogLevel("ROOT", LogLevel.OFF);
    System.out.println("begun");
    run(arguments[0]);
    System.out.println("whole");
  }

  static void run(String url) {
    Flyway flyway = Flyway.configure().dataSource(url, null, null).load();
    new WholeMigrations(url).migrate(flyway);
  }
}
