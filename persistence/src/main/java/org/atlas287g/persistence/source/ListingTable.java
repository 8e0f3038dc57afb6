package org.atlas287g.persistence.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Finds the header of a table and reads the rows below it, whatever the columns' order. */
final class ListingTable {

  private enum Column {
    STATE("STATE"),
    AGENCY("LAW ENFORCEMENT AGENCY", "AGENCY"),
    TYPE("TYPE"),
    COUNTY("COUNTY"),
    MODEL("SUPPORT TYPE", "MODEL"),
    SIGNED("SIGNED"),
    MOA("MOA"),
    ADDENDUM("ADDENDUM");

    private final String heading;
    private final String shortHeading;

    Column(String heading) {
      this(heading, heading);
    }

    Column(String heading, String shortHeading) {
      this.heading = heading;
      this.shortHeading = shortHeading;
    }

    static Optional<Column> of(String heading) {
      String wanted = fold(heading).toUpperCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(c -> c.heading.equals(wanted) || c.shortHeading.equals(wanted))
          .findAny();
    }
  }

  private final String source;
  private final Map<Column, Integer> positions;

  private ListingTable(String source, Map<Column, Integer> positions) {
    this.source = source;
    this.positions = positions;
  }

  /** The rows below the header; empty if no row is a header. */
  static Optional<List<ListingRow>> read(String source, List<RawRow> rows) throws ListingException {
    for (int i = 0; i < rows.size(); i++) {
      Map<Column, Integer> positions = header(rows.get(i));
      if (positions.containsKey(Column.STATE) && positions.containsKey(Column.AGENCY)) {
        return Optional.of(
            new ListingTable(source, positions).readAll(rows.subList(i + 1, rows.size())));
      }
    }
    return Optional.empty();
  }

  /** The complaint about a file in which {@link #read} finds no header. */
  static ListingException noHeader(String source) {
    return new ListingException(
        source
            + ": no row has the headings STATE and LAW ENFORCEMENT AGENCY, so this is not a list"
            + " of agencies",
        null);
  }

  private static Map<Column, Integer> header(RawRow row) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    row.cells()
        .forEach((position, cell) ->
            Column.of(cell.text()).ifPresent(c -> positions.putIfAbsent(c, position)));
    return positions;
  }

  private List<ListingRow> readAll(List<RawRow> rows) throws ListingException {
    List<ListingRow> read = new ArrayList<>();
    for (RawRow row : rows) {
      if (positions.keySet().stream().anyMatch(column -> text(row, column) != null)) {
        read.add(read(row));
      }
    }
    return List.copyOf(read);
  }

  private ListingRow read(RawRow row) throws ListingException {
    return new ListingRow(
        source,
        row.number(),
        required(row, Column.STATE, PrintedValues.STATE_EXPECTED),
        required(row, Column.AGENCY, "the name of an agency"),
        text(row, Column.TYPE),
        text(row, Column.COUNTY),
        text(row, Column.MODEL),
        signed(row),
        address(row, Column.MOA),
        address(row, Column.ADDENDUM));
  }

  private String required(RawRow row, Column column, String expected) throws ListingException {
    String text = text(row, column);
    if (text == null) {
      throw new ListingException(source, row.number(), column.heading, "", expected);
    }
    return text;
  }

  /** A date serial becomes ISO text; a serial that is no possible date stays a number. */
  private @Nullable String signed(RawRow row) {
    RawRow.Cell cell = cell(row, Column.SIGNED);
    if (cell == null || !cell.isNumber()) {
      return text(row, Column.SIGNED);
    }
    return PrintedValues.date(cell.text()).map(LocalDate::toString).orElse(cell.text());
  }

  /** Where a cell shows the word "link", the address behind it counts. */
  private @Nullable String address(RawRow row, Column column) {
    RawRow.Cell cell = cell(row, column);
    return cell == null || cell.link() == null ? text(row, column) : cell.link();
  }

  private @Nullable String text(RawRow row, Column column) {
    RawRow.Cell cell = cell(row, column);
    if (cell == null) {
      return null;
    }
    String text = fold(cell.text());
    return text.isEmpty() ? null : text;
  }

  private RawRow.@Nullable Cell cell(RawRow row, Column column) {
    Integer position = positions.get(column);
    return position == null ? null : row.cells().get(position);
  }

  private static String fold(String text) {
    return WhiteSpace.fold(text);
  }
}
