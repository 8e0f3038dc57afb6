package org.atlas287g.ui.edit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was typed into a form and not saved, as {@code drafts.js} kept it. It comes from a browser
 * and may be anything.
 *
 * @param at when the browser kept it; null if it does not say
 * @param version the version of the record that the form showed; null for a new one
 * @param changed what the editor changed, by the names of the fields
 */
record KeptDraft(@Nullable Instant at, @Nullable Integer version, Map<String, FieldText> changed) {
  /** More than the longest form takes. */
  static final int MOST_CHARACTERS = 5_000_000;

  private static final int FORMAT = 1;
  private static final int MOST_FIELDS = 100;
  private static final int LONGEST_NAME = 100;

  KeptDraft {
    changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
  }

  /** Reads it; empty if it is of another format, or of none. */
  static Optional<KeptDraft> read(String json) {
    JsonNode kept = parse(json);
    JsonNode fields = kept.path("fields");
    if (kept.path("format").asInt(0) != FORMAT || fields.size() > MOST_FIELDS) {
      return Optional.empty();
    }
    Map<String, FieldText> changed = new LinkedHashMap<>();
    fields
        .properties()
        .forEach(field -> {
          if (field.getValue().path("changed").asBoolean(false)) {
            changed.put(field.getKey(), text(field.getValue()));
          }
        });
    JsonNode version = kept.path("version");
    return Optional.of(
        new KeptDraft(
            instant(kept.path("at").asString("")),
            version.isInt() ? version.asInt() : null,
            changed));
  }

  /** All that can be made out of what is of another format, to be read and copied. */
  static String copy(String json) {
    List<String> lines = new ArrayList<>();
    parse(json)
        .path("fields")
        .forEach(field -> {
          FieldText text = text(field);
          if (!text.isBlank()) {
            lines.add(text.label() + ": " + text.text());
          }
        });
    return lines.isEmpty() ? json : String.join("\n", lines);
  }

  private static JsonNode parse(String json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException _) {
      return JsonMapper.shared().missingNode();
    }
  }

  private static FieldText text(JsonNode field) {
    String label = field.path("label").asString("");
    return new FieldText(
        label.substring(0, Math.min(LONGEST_NAME, label.length())),
        field.path("text").asString(""),
        field.path("code").asString(""));
  }

  private static @Nullable Instant instant(String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
