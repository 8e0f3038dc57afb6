package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is shipped. */
class JarIT {
  @Test
  void jar_hasTheApplication_butNoMeasurementsAndNoTests() throws IOException {
    List<String> classes = new ArrayList<>();
    try (InputStream jar = Files.newInputStream(Path.of("target/atlas.jar"))) {
      list(jar, classes);
    }
    assertThat(classes)
        .contains("org/atlas287g/ui/Atlas", "org/atlas287g/geodata/geocode/RuleGeocoder")
        .noneMatch(name ->
            name.matches(".*/(Bench|HttpLoad|MapTab|ServerProcess|NginxProcess|Accuracy).*"))
        .noneMatch(name -> name.matches("org/atlas287g/.*(Test|IT)"))
        .noneMatch(name -> name.startsWith("com/microsoft/playwright/"));
  }

  /** The classes of a jar and of the jars in it. */
  private static void list(InputStream jar, List<String> classes) throws IOException {
    ZipInputStream zip = new ZipInputStream(jar);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (name.endsWith(".jar")) {
        list(zip, classes);
      } else if (name.endsWith(".class")) {
        classes.add(name.replaceFirst("^BOOT-INF/classes/", "").replaceFirst("\\.class$", ""));
      }
    }
  }
}
