package org.atlas287g.persistence.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingListReader;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.PrintedRow;
import org.springframework.stereotype.Component;

/**
 * Tables of meetings. One begins with its headings and ends where another kind of table begins;
 * where there are no headings at all, cells are taken in the usual order. Lines of one cell, such
 * as "FY 2025", are titles or prose and passed over; a row of fewer cells than columns is not.
 */
@Component
class PastedMeetings implements MeetingListReader {
  private static final List<String> USUAL = List.of("moaname", "meetingdate", "location", "type");

  @Override
  public List<MeetingRow> read(String source, String text) throws ListingException {
    List<PrintedRow> lines = PastedText.rows(source, text);
    boolean headed = lines.stream().anyMatch(PastedMeetings::isHeading);
    boolean whole = lines.stream().anyMatch(line -> line.cells().size() >= USUAL.size());
    List<MeetingRow> rows = new ArrayList<>();
    List<String> columns = headed || !whole ? List.of() : USUAL;
    for (PrintedRow line : lines) {
      if (isHeading(line)) {
        columns = keys(line);
      } else if (isOther(line)) {
        columns = List.of();
      } else if (!columns.isEmpty() && line.cells().size() > 1) {
        rows.add(row(source, line, columns));
      }
    }
    if (rows.isEmpty()) {
      throw new ListingException(
          ListingException.Fault.NO_MEETINGS,
          source
              + ": found no row of meetings; expected a table with the columns MOA Name, Meeting"
              + " Date, Location and Type");
    }
    return List.copyOf(rows);
  }

  private static MeetingRow row(String source, PrintedRow line, List<String> columns) {
    List<String> values =
        USUAL.stream()
            .map(columns::indexOf)
            .map(column -> column < 0 ? "" : line.text(column))
            .toList();
    return new MeetingRow(
        source, line.number(), values.get(0), values.get(1), values.get(2), values.get(3));
  }

  private static boolean isHeading(PrintedRow line) {
    List<String> keys = keys(line);
    return keys.contains(USUAL.get(0)) && keys.contains(USUAL.get(1));
  }

  /** Whether a table of agreements begins here. */
  private static boolean isOther(PrintedRow line) {
    List<String> keys = keys(line);
    return keys.contains("lawenforcementagency") || keys.contains("supporttype");
  }

  private static List<String> keys(PrintedRow line) {
    int width = line.cells().keySet().stream().max(Integer::compare).orElse(-1) + 1;
    return IntStream.range(0, width).mapToObj(line::text).map(NameKeys::key).toList();
  }
}
