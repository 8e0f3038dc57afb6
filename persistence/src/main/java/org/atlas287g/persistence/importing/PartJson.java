package org.atlas287g.persistence.importing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parts of lists that nothing is asked about, as JSON. A component that is added later reads as
 * null, and one that was dropped is skipped.
 */
final class PartJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PartJson() {}

  static @Nullable String write(@Nullable Object part) {
    return part == null ? null : MAPPER.writeValueAsString(part);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
