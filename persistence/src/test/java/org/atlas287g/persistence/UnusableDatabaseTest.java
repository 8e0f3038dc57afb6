package org.atlas287g.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnusableDatabaseTest {
  private final UnusableDatabase analyzer = new UnusableDatabase();

  @Test
  void a_database_in_use_by_another_process_is_named_as_the_reason(@TempDir Path folder)
      throws Exception {
    // What another process does: it holds the lock on the file.
    try (FileChannel file =
            FileChannel.open(
                folder.resolve("atlas.mv.db"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(failureOn("--atlas.data=" + folder).getDescription()).contains("in use");
    }
  }

  @Test
  void a_data_folder_without_a_start_is_refused_with_advice() {
    assertThat(failureOn("--atlas.data=somewhere").getAction()).contains("./");
  }

  @Test
  void a_server_that_does_not_answer_is_named_as_the_reason() {
    FailureAnalysis analysis =
        failureOn(
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/atlas",
            "--spring.datasource.username=atlas",
            "--spring.datasource.hikari.connection-timeout=1000");

    assertThat(analysis.getDescription()).contains("does not answer");
    assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
  }

  @Test
  void other_failures_are_left_to_others() {
    assertThat(analyzer.analyze(new SQLException("odd", "42000"))).isNull();
    assertThat(analyzer.analyze(new IllegalStateException("no database at all"))).isNull();
  }

  private FailureAnalysis failureOn(String... database) {
    Throwable failure =
        catchThrowable(() -> Store.open(List.of(database), Store.Repositories.class).close());
    return Objects.requireNonNull(analyzer.analyze(failure));
  }
}
