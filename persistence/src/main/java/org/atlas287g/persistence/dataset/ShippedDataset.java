package org.atlas287g.persistence.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.persistence.source.CsvTable;

/**
 * The rows of the shipped dataset. Where they come from, and why they carry this date, is told in
 * {@code dataset/README.md} beside them.
 *
 * @param agreements one row for each agreement
 * @param meetings one row for each meeting
 * @param decisions what an editor decided
 */
record ShippedDataset(
    List<ListingRow> agreements, List<MeetingRow> meetings, List<Decision> decisions) {
  /** The day whose list this is, as inferred: the page prints none. */
  static final LocalDate LISTED = LocalDate.of(2025, 2, 12);

  /** What readers are told of where a record comes from. */
  static final String SOURCE = "ICE, 287(g) program page, early 2025";

  /**
   * Reads the resources.
   *
   * @throws ListingException if one is malformed
   */
  static ShippedDataset read() throws ListingException {
    return new ShippedDataset(
        new ShippedPage().read().rows(),
        open("meetings.csv", ShippedDataset::meetings),
        open("decisions.csv", ShippedDataset::decisions));
  }

  private interface Reader<T> {
    T read(String source, InputStream content) throws ListingException;
  }

  private static <T> T open(String name, Reader<T> reader) throws ListingException {
    try (InputStream content =
        Objects.requireNonNull(ShippedDataset.class.getResourceAsStream("/dataset/" + name))) {
      return reader.read(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MeetingRow> meetings(String source, InputStream content)
      throws ListingException {
    return CsvTable.records(source, content).stream()
        .skip(1)
        .map(row ->
            new MeetingRow(source, number(row), row.get(0), row.get(1), row.get(2), row.get(3)))
        .toList();
  }

  private static List<Decision> decisions(String source, InputStream content)
      throws ListingException {
    return CsvTable.records(source, content).stream()
        .skip(1)
        .map(ShippedDataset::decision)
        .toList();
  }

  private static Decision decision(CSVRecord row) {
    return new Decision(
        Decision.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
        StateCode.valueOf(row.get(1)),
        row.get(2),
        row.get(3),
        row.get(4));
  }

  private static int number(CSVRecord row) {
    return (int) row.getRecordNumber();
  }
}
