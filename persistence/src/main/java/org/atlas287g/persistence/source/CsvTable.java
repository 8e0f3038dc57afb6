package org.atlas287g.persistence.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ListingTable;
import org.atlas287g.domain.listing.PrintedRow;

/** Reads comma-separated text: UTF-8, quoted or not, with or without a byte-order mark. */
public final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private CsvTable() {}

  /**
   * The rows of a list of agencies.
   *
   * @param source the file's name, for messages
   * @param content its bytes; the caller closes the stream
   * @throws ListingException if it cannot be read or is not such a list
   */
  public static List<ListingRow> listing(String source, InputStream content)
      throws ListingException {
    List<PrintedRow> rows = new ArrayList<>();
    for (CSVRecord record : records(source, content)) {
      rows.add(new PrintedRow((int) record.getRecordNumber(), cells(record)));
    }
    return ListingTable.read(source, rows).orElseThrow(() -> ListingTable.noHeader(source));
  }

  /**
   * All records, the header included.
   *
   * @throws ListingException if the text is not UTF-8 or not well-formed
   */
  public static List<CSVRecord> records(String source, InputStream content)
      throws ListingException {
    // A decoder of its own reports bytes that are not UTF-8, which the usual one would replace.
    var reader =
        new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return FORMAT.parse(reader).getRecords();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(source, e);
    }
  }

  private static ListingException unreadable(String source, Exception e) {
    boolean encoding =
        e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
    return new ListingException(
        source
            + (encoding
                ? ": the text is not UTF-8; save the file as \"CSV UTF-8\""
                : ": not well-formed CSV: " + e.getMessage()),
        e);
  }

  private static Map<Integer, PrintedRow.Cell> cells(CSVRecord record) {
    Map<Integer, PrintedRow.Cell> cells = new HashMap<>();
    for (int i = 0; i < record.size(); i++) {
      if (!record.get(i).isBlank()) {
        cells.put(i, PrintedRow.Cell.of(record.get(i)));
      }
    }
    return cells;
  }
}
