package org.atlas287g.ui.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.MeetingFormat;

/** What the description of the API says of parameters: what each is, and what it may hold. */
final class ApiParameters {
  private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  private static final Map<String, Map<String, Object>> ALL = new LinkedHashMap<>();

  static {
    add(
        "q",
        "Beginnings of words in the agency's name, counties, or state, or a county, place, or ZIP"
            + " code that it serves.",
        Map.of("type", "string", "maxLength", QueryReader.LONGEST_TEXT));
    add("state", "Postal code or English name of a state.", Map.of("type", "string"));
    add("model", "Support model.", codes(SupportModel.values(), List.of()));
    add("status", "Status, as recorded now.", codes(AgreementStatus.values(), List.of("ALL")));
    add(
        "county",
        "FIPS code of a county. Agencies that serve its whole state are selected too.",
        Map.of("type", "string", "pattern", "^\\d{5}$"));
    add("agency", "An agency's slug, or a former one.", Map.of("type", "string"));
    add(
        "when",
        "Meetings from today on, or before. Today is the day where the meeting is held.",
        codes(RecordQuery.When.values(), List.of()));
    add("fiscalYear", "2024 is October 2023 to September 2024.", Map.of("type", "integer"));
    add("format", "How a meeting is attended.", codes(MeetingFormat.values(), List.of()));
    add(
        "asOf",
        "An earlier day, by what is known now: agreements that counted then, agencies that held"
            + " one, meetings and changes up to it, and the numbers of counties on it.",
        DAY);
    add(
        "limit",
        "How many rows at most. Without it, all.",
        Map.of("type", "integer", "minimum", 1, "maximum", Part.MOST));
    add(
        "offset",
        "How many rows to leave out before the first.",
        Map.of("type", "integer", "minimum", 0, "maximum", Part.LAST, "default", 0));
    add(
        "bom",
        "1 adds a byte order mark, without which Excel does not read the file as UTF-8.",
        Map.of("type", "integer", "enum", List.of(1)));
    add(
        "lang",
        "Language.",
        Map.of("type", "string", "enum", List.of("en", "es"), "default", "en"));
    add(
        "revision",
        "A revision that the client has seen: caches do not send an older document first.",
        Map.of("type", "integer"));
    add("slug", "An agency's slug.", Map.of("type", "string"));
    add("id", "The number of a meeting.", Map.of("type", "integer"));
    add("fips", "FIPS code of a county.", Map.of("type", "string", "pattern", "^\\d{5}$"));
    add("postal", "Postal code of a state, in capitals.", Map.of("type", "string"));
    add("hash", "Identifies the content of the document.", Map.of("type", "string"));
    add("language", "Language.", Map.of("type", "string", "enum", List.of("en", "es")));
  }

  private ApiParameters() {}

  /** A parameter of a path or a query. */
  static Map<String, Object> describe(String name, String in, RecordList... lists) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", in.equals("path"));
    if (name.equals("sort")) {
      parameter.put("description", "A column to order by; a - before it means descending.");
      parameter.put(
          "schema",
          Map.of(
              "type",
              "string",
              "enum",
              lists[0].columns().stream().flatMap(c -> List.of(c, "-" + c).stream()).toList()));
    } else {
      Map<String, Object> known = ALL.get(name);
      if (known == null) {
        throw new AssertionError("nobody says what the parameter " + name + " is");
      }
      parameter.putAll(known);
    }
    return parameter;
  }

  private static void add(String name, String description, Map<String, Object> schema) {
    ALL.put(name, Map.of("description", description, "schema", schema));
  }

  private static Map<String, Object> codes(Enum<?>[] values, List<String> more) {
    List<String> names = new java.util.ArrayList<>(Arrays.stream(values).map(Enum::name).toList());
    names.addAll(more);
    return Map.of("type", "string", "enum", names);
  }
}
