package org.atlas287g.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.InSpite;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.ui.Atlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Hands lists over to a running server. */
@SpringBootTest(classes = Atlas.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class InboxIT {
  private static final Path DATA = Path.of("target", "test-data", "inbox-" + UUID.randomUUID());

  private static final String LIST =
      """
      STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED
      TEXAS,Loving County Sheriff's Office,Task Force Model,2025-03-03
      """;

  @TempDir private Path lists;

  @Autowired private ListIntake intake;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @DynamicPropertySource
  static void dataFolder(DynamicPropertyRegistry settings) {
    settings.add("atlas.data", () -> "./" + DATA);
  }

  private int handOver(Path path, Acceptance acceptance, boolean dryRun) throws IOException {
    return new Inbox(DATA)
        .handOver(
            new ImportOrder(
                List.of(path), new ImportTerms(acceptance, InSpite.NOTHING, dryRun), false),
            new PrintWriter(out, true),
            new PrintWriter(errors, true));
  }

  @Test
  void the_server_does_what_it_is_asked_to_and_tells_what_came_of_it() throws IOException {
    Path list = Files.writeString(lists.resolve("list-2025-03-17.csv"), LIST);

    assertThat(handOver(list, Acceptance.CERTAIN, true)).isEqualTo(1);

    assertThat(out.toString())
        .contains("list-2025-03-17.csv: participating, 2025-03-17 by name, 1 rows")
        .contains("TOTAL_FALLS")
        .contains("Not applied: it is held.");
    assertThat(errors.toString()).isEmpty();
    assertThat(leftInInbox()).isEmpty();
  }

  @Test
  void a_folder_is_read_and_a_file_that_is_no_list_is_told_of() throws IOException {
    Files.writeString(lists.resolve("letter.csv"), "Dear editors");
    Files.writeString(lists.resolve("list-2025-03-18.csv"), LIST);
    Files.writeString(lists.resolve("README"), "not looked at");

    assertThat(handOver(lists.resolve("letter.csv"), Acceptance.NONE, true)).isEqualTo(2);
    assertThat(errors.toString()).contains("letter.csv");
    assertThat(handOver(lists, Acceptance.NONE, true)).isEqualTo(2);
    assertThat(out.toString()).doesNotContain("README");
    assertThat(leftInInbox()).isEmpty();
    assertThat(intake.isEmpty()).as("but for the shipped list").isFalse();
  }

  @Test
  void a_server_that_does_not_answer_is_said_not_to() throws IOException {
    Path list = Files.writeString(lists.resolve("list-2025-03-17.csv"), LIST);
    Inbox nobodys = new Inbox(lists, Duration.ofMillis(300));

    int exit =
        nobodys.handOver(
            new ImportOrder(
                List.of(list), new ImportTerms(Acceptance.NONE, InSpite.NOTHING, true), false),
            new PrintWriter(out, true),
            new PrintWriter(errors, true));

    assertThat(exit).isEqualTo(2);
    assertThat(errors.toString()).contains("does not answer");
    assertThat(lists.resolve("inbox")).isEmptyDirectory();
  }

  private List<Path> leftInInbox() throws IOException {
    try (Stream<Path> left = Files.list(DATA.resolve("inbox"))) {
      return left.toList();
    }
  }
}
