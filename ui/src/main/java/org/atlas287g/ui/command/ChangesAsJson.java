package org.atlas287g.ui.command;

import java.io.Writer;
import java.util.Map;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListedRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Prints changes as the JSON that {@code docs/lists.md} describes. */
final class ChangesAsJson {
  private ChangesAsJson() {}

  static <K> void print(Comparison<K> compared, Writer out) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      writeGate(json, compared.gate());
      json.writeObjectPropertyStart("counts");
      for (Map.Entry<ChangeKind, Integer> count : compared.counts().entrySet()) {
        if (count.getKey() != ChangeKind.UNCHANGED) {
          json.writeNumberProperty(count.getKey().name(), count.getValue());
        }
      }
      json.writeEndObject();
      json.writeArrayPropertyStart("changes");
      for (Change<K> change : compared.changes()) {
        if (change.kind() != ChangeKind.UNCHANGED) {
          write(json, change);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeGate(JsonGenerator json, Gate gate) {
    json.writeObjectPropertyStart("gate");
    json.writeStringProperty("verdict", gate.verdict().name());
    json.writeArrayPropertyStart("reasons");
    gate.reasons().forEach(reason -> json.writeString(reason.message()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static <K> void write(JsonGenerator json, Change<K> change) {
    ListedRow row = ChangeText.row(change);
    json.writeStartObject();
    json.writeStringProperty("kind", change.kind().name());
    json.writeBooleanProperty("certain", change.certain());
    json.writeStringProperty("state", ChangeText.state(row));
    json.writeStringProperty("agency", row.printed().agency());
    json.writeStringProperty("model", row.model().name());
    write(json, "before", change.before() == null ? null : change.before().row());
    write(json, "after", change.after());
    json.writeStringProperty("evidence", change.evidence().words());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable ListedRow row) {
    json.writeObjectPropertyStart(name);
    if (row != null) {
      ChangeText.printed(row).forEach(json::writeStringProperty);
    }
    json.writeEndObject();
  }
}
