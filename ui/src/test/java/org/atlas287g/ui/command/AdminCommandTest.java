package org.atlas287g.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AdminCommandTest {
  @Test
  void create_printsALinkForTheDatabaseOfTheDataFolder(@TempDir Path data) {
    System.setProperty("atlas.data", data.toString());
    try {
      StringWriter out = new StringWriter();
      int code =
          new CommandLine(new AdminCommand())
              .setOut(new PrintWriter(out))
              .execute("create", "--address", "https://atlas.example.org");
      assertThat(code).isZero();
      assertThat(out.toString())
          .containsPattern("https://atlas\\.example\\.org/setup/[A-Za-z0-9_-]{43}\\R");
      assertThat(data.resolve("atlas.mv.db")).exists();
    } finally {
      System.clearProperty("atlas.data");
    }
  }

  @Test
  void withoutAnAction_saysWhichThereAre() {
    StringWriter err = new StringWriter();
    int code = new CommandLine(new AdminCommand()).setErr(new PrintWriter(err)).execute();
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("create");
  }
}
