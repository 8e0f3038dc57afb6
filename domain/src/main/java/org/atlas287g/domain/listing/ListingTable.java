package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Finds out the columns of a table of agreements and reads its rows, whatever their order. */
public final class ListingTable {

  /** A column is what at least every second cell of it can be. */
  private static final double LEAST_SHARE = 0.5;

  private static final int ROWS_LOOKED_AT = 200;
  private static final int OTHER_HEADING = 30;

  private final String source;
  private final Map<ListingColumn, Integer> positions;

  private ListingTable(String source, Map<ListingColumn, Integer> positions) {
    this.source = source;
    this.positions = positions;
  }

  /**
   * The rows below the header of a file.
   *
   * @return empty if no row is a header
   * @throws ListingException if a row names no state or no agency
   */
  public static Optional<List<ListingRow>> read(String source, List<PrintedRow> rows)
      throws ListingException {
    for (int i = 0; i < rows.size(); i++) {
      Map<ListingColumn, Integer> positions = byHeadings(rows.get(i));
      if (positions.containsKey(ListingColumn.STATE)
          && positions.containsKey(ListingColumn.AGENCY)) {
        var table = new ListingTable(source, positions);
        List<ListingRow> read = new ArrayList<>();
        for (PrintedRow row : rows.subList(i + 1, rows.size())) {
          if (table.hasAny(row)) {
            read.add(table.complete(table.read(row)));
          }
        }
        return Optional.of(List.copyOf(read));
      }
    }
    return Optional.empty();
  }

  /**
   * The rows of a text that people copied: of each part below a header, or of all of it if there is
   * none. What is missing in a row is empty. Lines of one cell are titles or prose and passed over,
   * unless they stand where agencies are named.
   *
   * @throws ListingException if there is no such row
   */
  public static List<ListingRow> readCopied(String source, List<PrintedRow> rows)
      throws ListingException {
    List<Line> lines = rows.stream().map(Line::of).toList();
    boolean headed = lines.stream().anyMatch(Line::isHeader);
    List<ListingRow> read = new ArrayList<>();
    ListingTable table = headed ? null : new ListingTable(source, byContent(rows, Map.of()));
    if (table != null && !table.positions.containsKey(ListingColumn.AGENCY)) {
      throw noHeader(source);
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isHeader()) {
        table = new ListingTable(source, byContent(below(lines, i), line.headings()));
      } else if (line.isOther()) {
        table = null;
      } else if (table != null && table.isRow(line.row())) {
        read.add(table.read(line.row()));
      }
    }
    if (read.isEmpty()) {
      throw noHeader(source);
    }
    return List.copyOf(read);
  }

  /** The complaint about a text without rows of agreements. */
  public static ListingException noHeader(String source) {
    return new ListingException(
        ListingException.Fault.NO_AGREEMENTS,
        source
            + ": no row has the headings STATE and LAW ENFORCEMENT AGENCY, so this is not a list"
            + " of agencies");
  }

  /**
   * A row with what it would be as the beginning of a table.
   *
   * @param headings the columns that it names; of no other rows than headers
   * @param isOther whether a table of meetings begins here
   */
  private record Line(PrintedRow row, Map<ListingColumn, Integer> headings, boolean isOther) {
    static Line of(PrintedRow row) {
      boolean isOther =
          row.cells().values().stream()
              .map(PrintedRow.Cell::text)
              .filter(text -> text.length() < OTHER_HEADING)
              .map(NameKeys::key)
              .anyMatch(key -> key.equals("moaname") || key.equals("meetingdate"));
      return new Line(row, byHeadings(row), isOther);
    }

    boolean isHeader() {
      return headings.containsKey(ListingColumn.AGENCY) && headings.size() > 1 && !isOther;
    }
  }

  private static List<PrintedRow> below(List<Line> lines, int header) {
    return lines.subList(header + 1, lines.size()).stream()
        .takeWhile(line -> !line.isOther() && !line.isHeader())
        .limit(ROWS_LOOKED_AT)
        .map(Line::row)
        .toList();
  }

  private static Map<ListingColumn, Integer> byHeadings(PrintedRow row) {
    Map<ListingColumn, Integer> positions = new EnumMap<>(ListingColumn.class);
    row.cells().keySet().stream()
        .sorted()
        .forEach(position ->
            ListingColumn.of(row.text(position))
                .ifPresent(column -> positions.putIfAbsent(column, position)));
    return positions;
  }

  /** Adds what the content of the columns that are not known yet tells. */
  private static Map<ListingColumn, Integer> byContent(
      List<PrintedRow> rows, Map<ListingColumn, Integer> known) {
    Map<ListingColumn, Integer> positions = new EnumMap<>(ListingColumn.class);
    positions.putAll(known);
    List<PrintedRow> sample =
        rows.stream().filter(row -> row.cells().size() > 1).limit(ROWS_LOOKED_AT).toList();
    int width =
        sample.stream()
                .flatMap(row -> row.cells().keySet().stream())
                .max(Integer::compare)
                .orElse(-1)
            + 1;
    for (ListingColumn column : ListingColumn.values()) {
      if (!positions.containsKey(column)) {
        position(column, sample, width, positions.values())
            .ifPresent(position -> positions.put(column, position));
      }
    }
    return positions;
  }

  private static Optional<Integer> position(
      ListingColumn column, List<PrintedRow> sample, int width, Collection<Integer> taken) {
    double best = 0;
    int found = -1;
    for (int position = 0; position < width; position++) {
      double share = taken.contains(position) ? 0 : share(column, sample, position);
      if (share >= LEAST_SHARE && share > best) {
        best = share;
        found = position;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(found);
  }

  private static double share(ListingColumn column, List<PrintedRow> sample, int position) {
    List<String> cells =
        sample.stream().map(row -> row.text(position)).filter(text -> !text.isBlank()).toList();
    long fitting = cells.stream().filter(column::holds).count();
    return cells.isEmpty() ? 0 : (double) fitting / cells.size();
  }

  private boolean isRow(PrintedRow row) {
    Integer agency = positions.get(ListingColumn.AGENCY);
    boolean inAgencies = agency != null && agency > 0 && row.cells().containsKey(agency);
    return hasAny(row) && (row.cells().size() > 1 || inAgencies);
  }

  private boolean hasAny(PrintedRow row) {
    return positions.keySet().stream().anyMatch(column -> text(row, column) != null);
  }

  private ListingRow complete(ListingRow row) throws ListingException {
    ListedRecords.state(row);
    ListedRecords.name(row);
    return row;
  }

  private ListingRow read(PrintedRow row) {
    return new ListingRow(
        source,
        row.number(),
        orEmpty(text(row, ListingColumn.STATE)),
        orEmpty(text(row, ListingColumn.AGENCY)),
        text(row, ListingColumn.TYPE),
        text(row, ListingColumn.COUNTY),
        text(row, ListingColumn.MODEL),
        signed(row),
        address(row, ListingColumn.MOA),
        address(row, ListingColumn.ADDENDUM));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A date serial becomes ISO text; a serial that is no possible date stays a number. */
  private @Nullable String signed(PrintedRow row) {
    PrintedRow.Cell cell = cell(row, ListingColumn.SIGNED);
    if (cell == null || !cell.isNumber()) {
      return text(row, ListingColumn.SIGNED);
    }
    return PrintedValues.date(cell.text()).map(LocalDate::toString).orElse(cell.text());
  }

  /** Where a cell shows the word "link", the address behind it counts. */
  private @Nullable String address(PrintedRow row, ListingColumn column) {
    PrintedRow.Cell cell = cell(row, column);
    return cell == null || cell.link() == null ? text(row, column) : cell.link();
  }

  private @Nullable String text(PrintedRow row, ListingColumn column) {
    PrintedRow.Cell cell = cell(row, column);
    if (cell == null) {
      return null;
    }
    String text = WhiteSpace.fold(cell.text());
    return text.isEmpty() ? null : text;
  }

  private PrintedRow.@Nullable Cell cell(PrintedRow row, ListingColumn column) {
    Integer position = positions.get(column);
    return position == null ? null : row.cells().get(position);
  }
}
