package org.atlas287g.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PackedScriptsTest {
  private static final String MANIFEST =
      """
      {
        "src/first.ts": {"file": "b/first-1.js", "name": "first", "imports": ["_a.js", "_b.js"]},
        "_a.js": {"file": "b/a-2.js", "name": "a", "imports": ["_b.js", "src/first.ts"]},
        "_b.js": {"file": "b/b-3.js", "name": "b", "dynamicImports": ["_c.js"]},
        "_c.js": {"file": "b/c-4.js", "name": "c"},
        "_d.js": {"file": "b/d-5.js", "name": "twice"},
        "_e.js": {"file": "b/e-6.js", "name": "twice"}
      }
      """;

  private static PackedScripts scripts() throws IOException {
    return PackedScripts.read(new ByteArrayResource(MANIFEST.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void script_comesWithAllThatItNeedsFromTheStart_once() throws IOException {
    assertThat(scripts().withImports("first"))
        .containsExactly("b/first-1.js", "b/a-2.js", "b/b-3.js");
  }

  @Test
  void scriptThatThePackerDidNotMake_orTwice_isAnError() throws IOException {
    PackedScripts scripts = scripts();
    assertThatThrownBy(() -> scripts.withImports("none"))
        .hasMessageContaining("expected one script \"none\"");
    assertThatThrownBy(() -> scripts.withImports("twice")).hasMessageContaining("_d.js, _e.js");
  }

  @Test
  void withoutAManifest_nothingIsNamed() throws IOException {
    assertThat(PackedScripts.read(new ClassPathResource("none.json")).withImports("first"))
        .isEmpty();
  }
}
