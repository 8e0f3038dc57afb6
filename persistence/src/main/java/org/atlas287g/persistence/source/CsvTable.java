package org.atlas287g.persistence.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.listing.ListingException;

/** Reads comma-separated text: UTF-8, quoted or not, with or without a byte-order mark. */
public final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private CsvTable() {}

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
}
