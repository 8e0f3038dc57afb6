package org.atlas287g.persistence.audit;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.function.Consumer;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.text.UnusableValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts component by component, each text with the number of its format. Texts stay as they were
 * written. Whoever adds, renames or drops a component of a draft, or of what it holds, adds a step
 * that makes a text of the format until then one of the next; a text whose components are not
 * exactly the draft's is not read.
 */
@Component
class JacksonDraftJson implements DraftJson {
  /** No component has such a name. */
  private static final String FORMAT_NAME = "$format";

  /** From format 1, which the texts do not tell, to 2, and so on. */
  private static final List<Consumer<ObjectNode>> STEPS = List.of(JacksonDraftJson::dropLinkStates);

  /** The number of the format in which drafts are written now. */
  static final int FORMAT = STEPS.size() + 1;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  @Override
  public String write(Object draft) {
    ObjectNode text = mapper.createObjectNode().put(FORMAT_NAME, FORMAT);
    text.setAll(mapper.<ObjectNode>valueToTree(draft));
    return text.toString();
  }

  @Override
  public <D> D read(String json, Class<D> type) {
    ObjectNode text = (ObjectNode) mapper.readTree(json);
    JsonNode told = text.remove(FORMAT_NAME);
    int format = told == null ? 1 : told.asInt();
    if (format < 1 || format > FORMAT) {
      throw new IllegalStateException(
          "a draft of format " + format + ": this program reads 1 to " + FORMAT);
    }
    STEPS.subList(format - 1, STEPS.size()).forEach(step -> step.accept(text));
    try {
      return mapper.treeToValue(text, type);
    } catch (JacksonException refused) {
      throw refused.getCause() instanceof UnusableValue value ? value : refused;
    }
  }

  /** Once a document told the state of its link; today that is no part of a record. */
  private static void dropLinkStates(ObjectNode text) {
    text.path("documents").forEach(document -> ((ObjectNode) document).remove("linkState"));
  }
}
