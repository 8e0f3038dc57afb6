package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation names every setting and every endpoint that the code has. */
class DocumentationTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern SETTING = Pattern.compile("\\$\\{(atlas\\.[a-z.-]+)");
  private static final Pattern MAPPING = Pattern.compile("@GetMapping\\(\"([^\"]+)\"\\)");

  @Test
  void everySettingIsDocumented() throws IOException {
    String documented = Files.readString(PROJECT.resolve("docs/settings.md"));
    Set<String> settings = new TreeSet<>();
    for (String module : new String[] {"domain", "persistence", "geodata", "ui"}) {
      collect(PROJECT.resolve(module).resolve("src/main"), SETTING, settings);
    }
    assertThat(settings).contains("atlas.data", "atlas.boundaries");
    assertThat(settings)
        .allSatisfy(setting -> assertThat(documented).contains("`" + setting + "`"));
  }

  @Test
  void everyEndpointIsDocumented() throws IOException {
    String documented = Files.readString(PROJECT.resolve("docs/api.md"));
    Set<String> paths = new TreeSet<>();
    collect(PROJECT.resolve("ui/src/main/java/org/atlas287g/ui/api"), MAPPING, paths);
    assertThat(paths).hasSizeGreaterThanOrEqualTo(8);
    assertThat(paths)
        .allSatisfy(path -> assertThat(documented).contains("`GET /api/v1" + path + "`"));
  }

  private static void collect(Path folder, Pattern pattern, Set<String> found) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|properties)")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
  }
}
