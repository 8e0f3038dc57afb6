package org.atlas287g.ui.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.answer.Representation;

/**
 * The formats in which a table can be had, each as a file named after the list and the newest day.
 */
enum TableFormat {
  /** Text that every program reads. */
  CSV(".csv"),
  /** The same behind a byte order mark, without which Excel spoils "ñ" and "’". */
  MARKED_CSV(".csv"),
  /** An Excel workbook. */
  XLSX(".xlsx");

  private final String extension;

  TableFormat(String extension) {
    this.extension = extension;
  }

  /** What the names of its files end in. */
  String extension() {
    return extension;
  }

  <T> Representation render(
      RecordTable<T> table, List<T> rows, Revision revision, List<AboutRows.Row> about) {
    String name = table.fileName(revision);
    String csv = CsvTable.write(table, rows);
    return switch (this) {
      case CSV -> csv(csv, name);
      case MARKED_CSV -> csv(CsvTable.BYTE_ORDER_MARK + csv, name);
      // A workbook notes the second in which it was written: what it says identifies it.
      case XLSX ->
          Representation.download(
              Representation.XLSX,
              XlsxTable.write(table, rows, about),
              (about + csv).getBytes(StandardCharsets.UTF_8),
              name + ".xlsx");
    };
  }

  private static Representation csv(String text, String name) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return Representation.download(Representation.CSV, content, content, name + ".csv");
  }
}
