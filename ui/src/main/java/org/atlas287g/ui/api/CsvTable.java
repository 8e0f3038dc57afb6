package org.atlas287g.ui.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as text (RFC 4180) that spreadsheets open without running anything in it. */
final class CsvTable {
  /** Tells Excel, which takes other text for the system's code page, that the text is UTF-8. */
  static final String BYTE_ORDER_MARK = "\ufeff";

  private CsvTable() {}

  static <T> String write(RecordTable<T> table, List<T> rows) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(table.columns().stream().map(RecordTable.Column::name));
      for (T row : rows) {
        csv.printRecord(table.columns().stream().map(c -> cell(c.value().apply(row))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Dates as YYYY-MM-DD, with a local time behind a T; texts marked where they need it. */
  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof String text ? CsvCell.text(text) : value;
  }
}
