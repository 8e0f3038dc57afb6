package org.atlas287g.geodata.geocode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.listing.ListingRow;
import org.jspecify.annotations.Nullable;

/** The lists among the test resources. */
final class Lists {
  private Lists() {}

  static List<ListingRow> read(String name) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes =
            Objects.requireNonNull(Lists.class.getResourceAsStream("/lists/" + name), name);
        CSVParser rows = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return rows.stream().map(row -> row(name, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ListingRow row(String name, CSVRecord row) {
    return new ListingRow(
        name,
        (int) row.getRecordNumber() + 1,
        row.get("state").strip(),
        row.get("agency").strip(),
        cell(row, "type"),
        cell(row, "county"),
        null,
        null,
        null,
        null);
  }

  private static @Nullable String cell(CSVRecord row, String column) {
    return row.isMapped(column) && !row.get(column).isBlank() ? row.get(column).strip() : null;
  }
}
