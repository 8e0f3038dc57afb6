package org.atlas287g.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminCommandTest {
  private static final String ADDRESS = "https://atlas.example.org";
  private static final String LINK = "https://atlas\\.example\\.org/setup/[A-Za-z0-9_-]{43}\\R";

  /** What only its owner can read. */
  private static String link(Path data) {
    Path file = data.resolve("set-up-link.txt");
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(Files.getPosixFilePermissions(file))
            .containsExactlyInAnyOrder(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An Atlas whose server has not come far. */
  private static void begin(Path data) {
    try {
      Files.createFile(data.resolve("atlas.mv.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void create_makesNoAtlasWhereThereIsNone(@TempDir Path data) {
    Said said = run("admin", "create", "--atlas.data=" + data);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("There is no Atlas in " + data, "--atlas.data=<folder>");
    assertThat(said.out()).isEmpty();
    assertThat(data.resolve("atlas.mv.db")).doesNotExist();
  }

  @Test
  void versionAndHelp_arePrinted_andStartNothing(@TempDir Path data) {
    assertThat(Commands.isToServe("--atlas.data=" + data, "--server.port=0")).isTrue();
    assertThat(Commands.isToServe("--version")).isFalse();
    assertThat(Commands.isToServe("--atlas.data=" + data, "--help")).isFalse();
    assertThat(run("--version").out()).startsWith("287(g) Atlas");
    assertThat(run("--help", "--atlas.data=" + data).out()).contains("import", "admin", "replay");
    assertThat(data.resolve("atlas.mv.db")).doesNotExist();
  }

  @Test
  void create_makesALinkForTheDatabaseOfTheDataFolder_andKeepsItOutOfLogs(@TempDir Path data) {
    begin(data);
    Said said = run("admin", "create", "--atlas.data=" + data, "--address", ADDRESS);
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("cat " + data.resolve("set-up-link.txt"))
        .doesNotContain("/setup/");
    assertThat(link(data)).matches(LINK);
    assertThat(data.resolve("atlas.mv.db")).exists();
  }

  @Test
  void settings_standWhereOneLikes(@TempDir Path data) {
    begin(data);
    Said said = run("--atlas.data=" + data, "--atlas.address=" + ADDRESS, "admin", "create");
    assertThat(said.code()).isZero();
    assertThat(link(data)).matches(LINK);
    assertThat(data.resolve("atlas.mv.db")).exists();
  }

  @Test
  void create_saysThatTheServerMustStop_whileTheDatabaseIsInUse(@TempDir Path data)
      throws Exception {
    begin(data);
    Path file = data.resolve("atlas.mv.db");
    assertThat(run("admin", "create", "--atlas.data=" + data).code()).isZero();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock server = channel.lock()) {
      Said said = run("admin", "create", "--atlas.data=" + data);
      assertThat(server.isValid()).isTrue();
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err())
          .contains("The database file is in use", "Stop the server first")
          .doesNotContain("\tat ", "Caused by");
      assertThat(said.out()).isEmpty();
    }
  }

  @Test
  void withoutAnAction_saysWhichThereAre(@TempDir Path data) {
    Said said = run("admin", "--atlas.data=" + data);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("create");
  }

  @Test
  void unknownOption_isStillOne(@TempDir Path data) {
    Said said = run("admin", "create", "--atlas-data=x", "--atlas.data=" + data);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("Unknown option: '--atlas-data=x'");
  }

  /** What a command said. */
  private record Said(int code, String out, String err) {}

  private static Said run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int code = Commands.run(arguments);
      return new Said(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
