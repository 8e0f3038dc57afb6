package org.atlas287g.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atlas287g.persistence.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class FullDiskTest {
  private static final int SAVES = 10;

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @AfterEach
  void free() {
    FullDisk.fill(false);
    root().detachAppender(lines);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger("ROOT");
  }

  @Test
  void a_full_disk_is_said_by_the_health_and_once_by_the_log_and_goes_by_when_it_is_freed(
      @TempDir Path data) throws IOException {
    FullDisk.register();
    try (Store store = Store.open(onDiskIn(data), Store.Repositories.class)) {
      lines.start();
      root().addAppender(lines);
      JdbcClient jdbc = store.get(JdbcClient.class);
      assertThat(tried(jdbc)).isEqualTo(Status.UP);

      FullDisk.fill(true);
      assertThat(tried(jdbc)).isEqualTo(Status.DOWN);
      for (int i = 0; i < SAVES; i++) {
        assertThatThrownBy(() -> save(jdbc)).isInstanceOf(DataAccessException.class);
      }
      assertThat(tried(jdbc)).isEqualTo(Status.DOWN);
      assertThat(lines.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .singleElement()
          .asString()
          .contains("Is the disk full?");

      FullDisk.fill(false);
      assertThat(tried(jdbc)).isEqualTo(Status.UP);
      save(jdbc);
    }
    assertThat(data).isDirectoryNotContaining("glob:**.trace.db");
  }

  /** Health as somebody is told who asks for the first time. */
  private static Status tried(JdbcClient jdbc) {
    return new DatabaseHealth(jdbc, Optional.empty()).health().getStatus();
  }

  private static void save(JdbcClient jdbc) {
    jdbc.sql("update write_probe set written_at = current_timestamp").update();
  }

  /** The embedded database as it is set up, on the disk that can be filled. */
  private static List<String> onDiskIn(Path data) throws IOException {
    String url =
        PropertiesLoaderUtils.loadAllProperties("atlas-persistence.properties")
            .getProperty("spring.datasource.url");
    String options = url.substring(url.indexOf(';'));
    return List.of("--spring.datasource.url=jdbc:h2:full:" + data.resolve("atlas") + options);
  }
}
