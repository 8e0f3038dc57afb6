package org.atlas287g.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * What changes records, in a process of its own that can be killed. It starts in a moment, without
 * what only a whole application does.
 */
public final class LeanStore {
  private LeanStore() {}

  /**
   * Starts a class in a process of its own.
   *
   * @param main a class with a main method
   * @param arguments its arguments
   */
  public static Process start(Class<?> main, List<String> arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /**
   * The same below another command.
   *
   * @param above the command, which gets the process as its last arguments
   */
  public static Process start(List<String> above, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(above);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.to(new File("target/killed-server.log")))
        .start();
  }

  /**
   * Opens a database within such a process.
   *
   * @param user "-" for the one that the URL names
   * @param more further configurations
   */
  public static ApplicationContext open(String url, String user, Class<?>... more) {
    LoggingSystem.get(LeanStore.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    System.setProperty("test.url", url);
    System.setProperty("test.user", user);
    return new AnnotationConfigApplicationContext(
        Stream.concat(Stream.of(Lean.class), Arrays.stream(more)).toArray(Class<?>[]::new));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({Store.Stores.class, Store.Services.class})
  static class Lean {
    @Bean
    DataSource database() {
      var source = new HikariDataSource();
      source.setJdbcUrl(System.getProperty("test.url"));
      if (!System.getProperty("test.user").equals("-")) {
        source.setUsername(System.getProperty("test.user"));
      }
      return source;
    }

    @Bean
    NamedParameterJdbcTemplate batches(DataSource database) {
      return new NamedParameterJdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbc(NamedParameterJdbcTemplate batches) {
      return JdbcClient.create(batches);
    }
  }
}
