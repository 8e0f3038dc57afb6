package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed browser bundle was made of the sources beside it. */
class BundleTest {
  private static final Path SOURCES = Path.of("src/main/frontend");
  private static final Path PACKING = Path.of("vite.config.ts");

  @Test
  void bundleIsAsNewAsItsSources() throws Exception {
    String made = Files.readString(Path.of("src/main/bundles/frontend.sha256")).strip();
    assertThat(made)
        .as("ui/src/main/bundles is stale: run ./atlas frontend (it fetches Node 24) and commit")
        .isEqualTo(digestOfSources());
  }

  /** As {@code ./atlas frontend} computes it: the SHA-256 of the list that sha256sum prints. */
  private static String digestOfSources() throws IOException, NoSuchAlgorithmException {
    StringBuilder list = new StringBuilder();
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path file :
          Stream.concat(sources, Stream.of(PACKING))
              .filter(Files::isRegularFile)
              .filter(f -> !f.startsWith(SOURCES.resolve("generated")))
              .sorted((a, b) -> a.toString().compareTo(b.toString()))
              .toList()) {
        list.append(digest(Files.readAllBytes(file))).append("  ui/").append(file).append('\n');
      }
    }
    return digest(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
