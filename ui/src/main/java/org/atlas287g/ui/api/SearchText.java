package org.atlas287g.ui.api;

import java.util.Map;

/** Reads the text that a search looks for. */
final class SearchText {
  private static final String NAME = "q";
  private static final int LONGEST = QueryReader.LONGEST_TEXT;
  private static final String EXPECTED =
      "a ZIP code or a name of 1 to %d characters".formatted(LONGEST);

  private SearchText() {}

  /**
   * The text that the query holds.
   *
   * @throws BadRequest if it is absent, blank, too long or given twice, or if there is more
   */
  static String read(Map<String, String[]> query) {
    query.forEach((name, values) -> {
      if (!name.equals(NAME)) {
        throw new BadRequest(name, String.join(",", values), "only q here");
      }
      if (values.length != 1) {
        throw new BadRequest(NAME, String.join(",", values), "the parameter once");
      }
    });
    String[] values = query.get(NAME);
    String text = values == null ? "" : values[0];
    if (text.isBlank() || text.length() > LONGEST) {
      throw new BadRequest(NAME, text, EXPECTED);
    }
    return text;
  }
}
