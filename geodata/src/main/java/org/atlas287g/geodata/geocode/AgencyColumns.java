package org.atlas287g.geodata.geocode;

import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.agency.NameKeys;
import org.jspecify.annotations.Nullable;

/**
 * Where a CSV file's header puts what the geocoder reads; indices from 0, -1 for a column that the
 * file lacks.
 *
 * @param width the number of columns
 */
record AgencyColumns(int state, int agency, int type, int county, int width) {
  private static final Set<String> AGENCY = Set.of("agency", "lawenforcementagency");

  /**
   * Finds the columns by their headings, in any case and order.
   *
   * @throws UnusableCsvException if a required column is missing or one occurs twice
   */
  static AgencyColumns of(String file, CSVRecord header) throws UnusableCsvException {
    List<String> keys = header.stream().map(NameKeys::key).toList();
    return new AgencyColumns(
        required(file, header, keys, "state", Set.of("state")),
        required(file, header, keys, "agency", AGENCY),
        optional(file, keys, "type", Set.of("type")),
        optional(file, keys, "county", Set.of("county")),
        keys.size());
  }

  private static int required(
      String file, CSVRecord header, List<String> keys, String name, Set<String> headings)
      throws UnusableCsvException {
    int index = optional(file, keys, name, headings);
    if (index < 0) {
      throw new UnusableCsvException(
          "%s, line 1: found the columns \"%s\", expected a header with state and agency"
              .formatted(file, String.join(", ", header.toList())));
    }
    return index;
  }

  private static int optional(String file, List<String> keys, String name, Set<String> headings)
      throws UnusableCsvException {
    int found = -1;
    for (int i = 0; i < keys.size(); i++) {
      if (headings.contains(keys.get(i))) {
        if (found >= 0) {
          throw new UnusableCsvException(
              "%s, line 1: the columns %d and %d are both headed %s; expected one"
                  .formatted(file, found + 1, i + 1, name));
        }
        found = i;
      }
    }
    return found;
  }

  /** The cell's text without surrounding space; null if the row or the file lacks it. */
  static @Nullable String cell(CSVRecord row, int column) {
    if (column < 0 || column >= row.size()) {
      return null;
    }
    String text = row.get(column).strip();
    return text.isEmpty() ? null : text;
  }
}
