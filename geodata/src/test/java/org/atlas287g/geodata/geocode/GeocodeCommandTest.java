package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GeocodeCommandTest {
  @TempDir private Path folder;
  private final StringWriter errors = new StringWriter();

  @Test
  void addsThePlacementToEachRow_whateverTheOrderAndCaseOfColumns() throws IOException {
    assertThat(run("\ufeff\"Agency\",note,STATE\n\"Baker County Sheriff's Office\",\"a, b\",fl\n"))
        .isZero();
    assertThat(output())
        .startsWith("Agency,note,STATE,level,statewide,fips,basis,confidence,alternatives,reason\n")
        .contains("\"a, b\",fl,county,false,12003,name,0.98,,The name says Baker County");
    assertThat(folder.resolve("out.csv.part")).doesNotExist();
  }

  @Test
  void keepsARowThatCannotBeReadAndSaysWhy() throws IOException {
    assertThat(run("state,agency\nXX,Some Office\nFL,Baker County Sheriff's Office\n")).isOne();
    assertThat(output()).contains("XX,Some Office,,,,,,,").contains("12003");
    assertThat(errors.toString())
        .contains("line 2, column state: found \"XX\", expected a state's name or postal code");
  }

  @Test
  void aNameThatIsTooLongIsNotCompared_andSaidSo() throws IOException {
    assertThat(run("state,agency\nFL," + "x".repeat(100_000) + "\n")).isEqualTo(1);
    assertThat(errors.toString())
        .contains("line 2: name has 100,000 characters; at most 400 are possible");
  }

  /** What the geocoder says of a name and a county quotes them, and still fits. */
  @Test
  void theLongestNameAndCountyAreAnswered() throws IOException {
    String place = "Springfield and Baker City and ";
    String longest = place.repeat(13).substring(0, 393) + " Police";
    assertThat(longest).hasSize(400);
    assertThat(
            run(
                "state,agency,county\nFL,%1$s,%1$s\nTX,%1$s,\nFL,%2$s,%2$s\n"
                    .formatted(longest, "x".repeat(400))))
        .isZero();
  }

  @Test
  void refusesAFileWithoutTheColumns_andLeavesNoOutput() throws IOException {
    assertThat(run("name,place\na,b\n")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("line 1: found columns [name, place], expected one called state");
    assertThat(folder).isDirectoryNotContaining("glob:**out.csv*");
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    Files.write(
        folder.resolve("in.csv"),
        "state,agency\nPR,Polic\u00eda\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(execute()).isEqualTo(2);
    assertThat(errors.toString()).contains("in.csv, line 2, column 9: ").contains("not UTF-8");
  }

  @Test
  void anUnclosedQuoteIsNamedWithItsLineAndColumn_andNothingIsWritten() throws IOException {
    assertThat(run("state,agency\nFL,Baker County\nFL,\"Clay County\nFL,Lake County\n"))
        .isEqualTo(2);
    assertThat(errors.toString())
        .contains("in.csv, line 3, column 4: a quotation mark is never closed");
    assertThat(folder).isDirectoryNotContaining("glob:**out.csv*");
  }

  @Test
  void textAfterAClosedQuoteIsNamedWithItsLineAndColumn() throws IOException {
    assertThat(run("state,agency\nFL,\"Clay\" County\n")).isEqualTo(2);
    assertThat(errors.toString()).contains("in.csv, line 2, column 10: a quoted cell is followed");
  }

  @Test
  void aRowWithMoreCellsThanTheHeaderLosesNone() throws IOException {
    assertThat(run("state,agency\nFL,Baker County,surplus\n")).isOne();
    assertThat(output()).contains("line 2: found 3 columns, expected 2").contains(",surplus\n");
  }

  @Test
  void theListMayBeReplacedByItsAnswers() throws IOException {
    Path list = folder.resolve("in.csv");
    Files.writeString(list, "state,agency\nFL,Baker County\n");
    int exit =
        new CommandLine(new GeocodeCommand(TestCounties.GEOCODER))
            .execute("--in", list.toString(), "--out", list.toString());
    assertThat(exit).isZero();
    assertThat(list).content().contains("FL,Baker County,county,false,12003");
  }

  private int run(String csv) throws IOException {
    Files.writeString(folder.resolve("in.csv"), csv);
    return execute();
  }

  private int execute() {
    return new CommandLine(new GeocodeCommand(TestCounties.GEOCODER))
        .setErr(new PrintWriter(errors, true))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(
            "--in",
            folder.resolve("in.csv").toString(),
            "--out",
            folder.resolve("out.csv").toString());
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("out.csv"));
  }
}
