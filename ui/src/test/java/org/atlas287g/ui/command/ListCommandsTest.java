package org.atlas287g.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandsTest {
  private static final String HEADER =
      "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA\n";
  private static final String OTHERS =
      IntStream.range(0, 20)
          .mapToObj(i ->
              "GEORGIA,Precinct %c Police Department,Municipality,,Task Force Model,2025-01-03,link\n"
                  .formatted('a' + i))
          .collect(Collectors.joining());

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void diff_prints_the_json_that_its_page_describes() throws IOException {
    JsonNode json = diff("json");

    assertThat(json.at("/gate/verdict").asString()).isEqualTo("PASSED");
    assertThat(json.at("/gate/reasons").isArray()).isTrue();
    assertThat(json.at("/counts").propertyNames())
        .containsExactlyInAnyOrder("RESPELLED", "NEW_AGENCY", "GONE", "LINK_CHANGED");
    JsonNode respelled = change(json, "RESPELLED");
    assertThat(respelled.propertyNames())
        .containsExactly(
            "kind", "certain", "state", "agency", "model", "before", "after", "evidence");
    assertThat(respelled.at("/certain").asBoolean()).isTrue();
    assertThat(respelled.at("/state").asString()).isEqualTo("FL");
    assertThat(respelled.at("/model").asString()).isEqualTo("WSO");
    assertThat(respelled.at("/before").propertyNames())
        .containsExactly("state", "agency", "model", "signed", "moa", "county", "type");
    assertThat(respelled.at("/before/agency").asString()).isEqualTo("Baker County SO");
    assertThat(respelled.at("/before/state").asString()).isEqualTo("FLORDIA");
    assertThat(respelled.at("/after/signed").asString()).isEqualTo("2/32025");
    assertThat(change(json, "NEW_AGENCY").at("/before").isEmpty()).isTrue();
    assertThat(change(json, "GONE").at("/after").isEmpty()).isTrue();
  }

  @Test
  void diff_prints_text_and_csv_without_formulas() throws IOException {
    write("a.csv", HEADER + OTHERS + "FLORIDA,=1+1 Police,,,WSO,2025-02-03,link\n");
    write("b.csv", HEADER + OTHERS);

    assertThat(run("diff", path("a.csv"), path("b.csv"), "--format", "csv")).isZero();
    assertThat(out.toString()).contains("GONE,true,FL,'=1+1 Police");
    out.getBuffer().setLength(0);
    assertThat(run("diff", path("a.csv"), path("b.csv"), "--remarks")).isZero();
    assertThat(out.toString())
        .contains("Gone: 1", "FL, =1+1 Police, WSO, 2025-02-03", "Unchanged: 20", "no URL");
  }

  @Test
  void diff_fails_on_a_held_list_and_on_what_it_cannot_read() throws IOException {
    write("a.csv", HEADER + OTHERS);
    write("b.csv", HEADER + OTHERS.substring(0, OTHERS.length() / 2));
    write("c.txt", "nothing");

    assertThat(run("diff", path("a.csv"), path("b.csv"))).isOne();
    assertThat(out.toString()).contains("TOTAL_FALLS");
    assertThat(run("diff", path("a.csv"), path("c.txt"))).isEqualTo(2);
    assertThat(run("diff", path("a.csv"), path("missing.csv"))).isEqualTo(2);
    assertThat(errors.toString()).contains("c.txt", "missing.csv");
  }

  @Test
  void replay_counts_what_stands_and_checks_it() throws IOException {
    write("participating-2025-03-01.csv", HEADER + OTHERS + florida("Baker County SO", "2/3/2025"));
    write("participating-2025-04-01.csv", HEADER + OTHERS);
    write(
        "participating-2025-05-01.csv",
        HEADER + OTHERS + florida("Baker County Sheriff's Office", "2/3/2025"));
    write("notes.md", "no list");
    Path expected =
        write(
            "expected.csv.txt2",
            """
            date,agreements,agencies,states,gone,returned
            2025-03-01,21,21,2,0,0
            2025-04-01,21,21,2,1,0
            2025-05-01,21,21,2,0,1
            """);

    assertThat(replay(expected)).as(out.toString()).isZero();
    Files.writeString(expected, "date,agreements\n2025-04-01,20\n");
    assertThat(replay(expected)).isOne();
    assertThat(out.toString()).contains("2025-04-01, agreements: expected 20, found 21");
  }

  @Test
  void replay_has_the_shipped_page_with_its_figures() {
    assertThat(run("replay", folder.toString(), "--csv")).isZero();
    assertThat(out.toString()).contains("2025-02-12,135,").contains(",135,133,21");
  }

  private int replay(Path expected) {
    return run("replay", folder.toString(), "--without-page", "--check", expected.toString());
  }

  private static String florida(String agency, String signed) {
    return "FLORIDA," + agency + ",County,Baker,WSO," + signed + ",link\n";
  }

  private JsonNode diff(String format) throws IOException {
    write(
        "old.csv",
        HEADER
            + OTHERS
            + "FLORDIA,Baker County SO,County,Baker,WSO,2025-02-03,link\n"
            + florida("Lake County SO", "2025-02-04"));
    write(
        "new.csv",
        HEADER
            + OTHERS
            + "FLORIDA,Baker County Sheriff’s Office,County,Baker,WSO,2/32025,https://a.gov/x.pdf\n"
            + florida("Clay County SO", "2025-02-05"));
    assertThat(run("diff", path("old.csv"), path("new.csv"), "--format", format)).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  private static JsonNode change(JsonNode json, String kind) {
    return json.at("/changes")
        .valueStream()
        .filter(change -> change.at("/kind").asString().equals(kind))
        .findAny()
        .orElseThrow();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String name, String... arguments) {
    Object command =
        PlainCommands.list().stream()
            .filter(c -> new CommandLine(c).getCommandName().equals(name))
            .findAny()
            .orElseThrow();
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
