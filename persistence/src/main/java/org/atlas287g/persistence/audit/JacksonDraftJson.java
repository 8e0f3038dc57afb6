package org.atlas287g.persistence.audit;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.text.UnusableValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records component by component. A component that is added later reads as null from older texts,
 * and one that was dropped is skipped.
 */
@Component
class JacksonDraftJson implements DraftJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  @Override
  public String write(Object draft) {
    return mapper.writeValueAsString(draft);
  }

  @Override
  public <D> D read(String json, Class<D> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JacksonException refused) {
      throw refused.getCause() instanceof UnusableValue value ? value : refused;
    }
  }
}
