package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Finds out the columns of a table of agreements and reads its rows, whatever their order. */
public final class ListingTable {

  /** A column is what at least every second cell of it can be. */
  private static final double LEAST_SHARE = 0.5;

  private static final int ROWS_LOOKED_AT = 200;

  private final String source;
  private final Map<ListingColumn, Integer> positions;
  private final CellReader cells;

  private ListingTable(String source, Map<ListingColumn, Integer> positions, CellReader cells) {
    this.source = source;
    this.positions = positions;
    this.cells = cells;
  }

  /**
   * The table below the header of a sheet: the first row that has at least two headings of lists.
   *
   * @param sheet the sheet's name
   * @param saved see {@link ReadList#saved()}
   * @return empty if no row is a header
   */
  public static Optional<ReadList> inSheet(
      String source, String sheet, List<PrintedRow> rows, @Nullable LocalDate saved) {
    var meetings = new MeetingTable.Beginnings();
    for (int i = 0; i < rows.size(); i++) {
      Headings headings = Headings.of(rows.get(i));
      if (headings.positions().size() > 1 && !meetings.isAt(rows.get(i))) {
        var cells = new CellReader(sheet);
        headings.remark(rows.get(i), cells);
        var table = new ListingTable(source, headings.positions(), cells);
        List<ListingRow> read = new ArrayList<>();
        for (PrintedRow row : rows.subList(i + 1, rows.size())) {
          if (meetings.isAt(row)) {
            break;
          }
          if (table.hasAny(row)) {
            read.add(table.read(row));
          }
        }
        return Optional.of(
            new ReadList(
                source, sheet, headings.positions().keySet(), read, cells.remarks(), saved));
      }
    }
    return Optional.empty();
  }

  /**
   * The tables of a text, which may be a whole page: of each part below a header, or of all of it
   * if there is none. Lines of one cell are titles or prose and passed over, unless they stand
   * where agencies are named.
   *
   * @throws ListingException if there is no such row
   */
  public static ReadList inText(String source, List<PrintedRow> rows) throws ListingException {
    var cells = new CellReader(null);
    Set<ListingColumn> columns = EnumSet.noneOf(ListingColumn.class);
    List<ListingRow> read = readCopied(source, rows, cells, columns);
    return new ReadList(source, null, columns, read, cells.remarks(), null);
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
    return readCopied(source, rows, new CellReader(null), EnumSet.noneOf(ListingColumn.class));
  }

  private static List<ListingRow> readCopied(
      String source, List<PrintedRow> rows, CellReader cells, Set<ListingColumn> columns)
      throws ListingException {
    var meetings = new MeetingTable.Beginnings();
    List<Line> lines = rows.stream().map(row -> Line.of(row, meetings)).toList();
    boolean headed = lines.stream().anyMatch(Line::isHeader);
    List<ListingRow> read = new ArrayList<>();
    ListingTable table = headed ? null : new ListingTable(source, byContent(rows, Map.of()), cells);
    if (table != null && !table.positions.containsKey(ListingColumn.AGENCY)) {
      throw noHeader(source);
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isHeader()) {
        table =
            new ListingTable(
                source, byContent(below(lines, i), line.headings().positions()), cells);
        line.headings().remark(line.row(), cells);
      } else if (line.isOther()) {
        table = null;
      } else if (table != null && table.isRow(line.row())) {
        read.add(table.read(line.row()));
        columns.addAll(table.positions.keySet());
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
            + ": no row has headings such as STATE and LAW ENFORCEMENT AGENCY, so this is not a list"
            + " of agencies; nor such as MOA Name and Meeting Date, so it is none of meetings");
  }

  /**
   * A row with what it would be as the beginning of a table.
   *
   * @param headings the columns that it names; of no other rows than headers
   * @param isOther whether a table of meetings begins here
   */
  private record Line(PrintedRow row, Headings headings, boolean isOther) {
    static Line of(PrintedRow row, MeetingTable.Beginnings meetings) {
      return new Line(row, Headings.of(row), meetings.isAt(row));
    }

    boolean isHeader() {
      return headings.positions().containsKey(ListingColumn.AGENCY)
          && headings.positions().size() > 1
          && !isOther;
    }
  }

  private static List<PrintedRow> below(List<Line> lines, int header) {
    return lines.subList(header + 1, lines.size()).stream()
        .takeWhile(line -> !line.isOther() && !line.isHeader())
        .limit(ROWS_LOOKED_AT)
        .map(Line::row)
        .toList();
  }

  /**
   * What the cells of a row are as headings.
   *
   * @param positions the columns found
   * @param second the positions of cells that name a column once more
   */
  private record Headings(Map<ListingColumn, Integer> positions, Set<Integer> second) {
    static Headings of(PrintedRow row) {
      Map<ListingColumn, Integer> positions = new EnumMap<>(ListingColumn.class);
      Set<Integer> second = new TreeSet<>();
      for (Integer position : new TreeSet<>(row.cells().keySet())) {
        Optional<ListingColumn> column = ListingColumn.of(row.text(position));
        if (column.isPresent() && positions.putIfAbsent(column.get(), position) != null) {
          second.add(position);
        }
      }
      return new Headings(positions, second);
    }

    /** Remarks the cells that are no headings of lists. */
    void remark(PrintedRow row, CellReader cells) {
      for (Integer position : new TreeSet<>(row.cells().keySet())) {
        if (!positions.containsValue(position)) {
          cells.remark(
              second.contains(position)
                  ? ListRemark.Kind.COLUMN_TWICE
                  : ListRemark.Kind.COLUMN_IGNORED,
              row.number(),
              null,
              WhiteSpace.fold(row.text(position)));
        }
      }
    }
  }

  /** Whether a table of agreements begins at a row of a text. */
  static boolean beginsAt(PrintedRow row, MeetingTable.Beginnings meetings) {
    return Line.of(row, meetings).isHeader();
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
    for (Integer position : positions.values()) {
      if (!WhiteSpace.isBlank(row.text(position))) {
        return true;
      }
    }
    return false;
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

  /** A date serial becomes ISO text, however impossible the date. */
  private @Nullable String signed(PrintedRow row) {
    PrintedRow.Cell cell = cell(row, ListingColumn.SIGNED);
    String text = text(row, ListingColumn.SIGNED);
    return cell == null || text == null || !cell.isNumber()
        ? text
        : PrintedValues.serialAsIso(text);
  }

  /** Where a cell shows the word "link", the URL behind it counts. */
  private @Nullable String address(PrintedRow row, ListingColumn column) {
    PrintedRow.Cell cell = cell(row, column);
    return cell == null || cell.link() == null ? text(row, column) : cell.link();
  }

  private @Nullable String text(PrintedRow row, ListingColumn column) {
    return cells.text(row, positions.get(column), column);
  }

  private PrintedRow.@Nullable Cell cell(PrintedRow row, ListingColumn column) {
    Integer position = positions.get(column);
    return position == null ? null : row.cells().get(position);
  }
}
