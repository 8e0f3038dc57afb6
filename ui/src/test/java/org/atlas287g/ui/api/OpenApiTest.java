package org.atlas287g.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description of the API that is shipped is that of the endpoints that there are. */
class OpenApiTest {
  private static final Path SHIPPED = Path.of("src/main/resources/openapi.json");

  @Test
  void shippedDescription_isThatOfTheEndpoints() throws IOException {
    String made = OpenApiDocument.make();
    if (Boolean.getBoolean("atlas.openapi.write")) {
      Files.writeString(SHIPPED, made);
    }
    assertThat(Files.readString(SHIPPED))
        .as("the description of the API is stale: run ./atlas openapi")
        .isEqualTo(made);
  }
}
