package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import picocli.CommandLine;

class BenchGeocodeCommandTest {
  @TempDir private Path folder;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.lines"), "Clay County Sheriff's Office;Clay County");
    Files.writeString(folder.resolve("b.lines"), "Midway Police Department;Gadsden County");
    Files.writeString(folder.resolve("readme.md"), "no list");
  }

  @Test
  void measuresEveryListOfAFolder_andAllOfThemTogether() {
    assertThat(run(folder.toString())).isZero();
    assertThat(output.toString())
        .contains("a.lines, with county: 1 rows measured, right 1 (100.00%)")
        .contains("b.lines, without county: 1 rows measured, right 0 (0.00%)")
        .contains("all lists, without county: 2 rows measured, right 1 (50.00%)")
        .doesNotContain("readme");
  }

  @Test
  void aCountyThatTheNameContradicts_isTheListsOwnMistake() throws IOException {
    Path list = folder.resolve("c.lines");
    Files.writeString(list, "Clay County Sheriff's Office;Baker County");
    assertThat(run(list.toString())).isZero();
    assertThat(output.toString())
        .contains("wrong 1 (100.00%; the list looks mistaken in 1)")
        .contains("the list prints Baker County");
  }

  @Test
  void failsWhenFewerAreRightThanAskedFor() {
    assertThat(run("--right", "100", "--right-without", "50.1", folder.toString())).isOne();
    assertThat(output.toString()).contains("expected at least 50.10% right");
  }

  @Test
  void refusesAFileThatIsNoList() {
    assertThat(run(folder.resolve("readme.md").toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("readme.md: expected a list in XLSX or CSV");
  }

  private int run(String... arguments) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("reader", new LineReader());
    return new CommandLine(
            new BenchGeocodeCommand(
                TestCounties.GEOCODER,
                TestCounties.INDEX,
                beans.getBeanProvider(ListingReader.class)))
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }

  /** Reads lines of an agency and a county in Florida. */
  private static final class LineReader implements ListingReader {
    @Override
    public boolean reads(Path file) {
      return file.toString().endsWith(".lines");
    }

    @Override
    public ReadList read(Path file) {
      try {
        return read("list", Files.readAllBytes(file));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public List<ReadList> readAll(String source, byte[] content) {
      return List.of(read(source, content));
    }

    @Override
    public ReadList read(String source, byte[] content) {
      List<ListingRow> rows = new ArrayList<>();
      for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split(";", -1);
        rows.add(
            new ListingRow(
                source, rows.size() + 1, "FL", cells[0], null, cells[1], null, null, null, null));
      }
      return new ReadList(source, null, Set.of(), rows, List.of(), null);
    }
  }
}
