package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.text.CleanText;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Finds out the columns of a table of agreements and reads its rows, whatever their order. */
public final class ListingTable {

  /** A column is what at least every second cell of it can be. */
  private static final double LEAST_SHARE = 0.5;

  private static final int ROWS_LOOKED_AT = 200;
  private static final int OTHER_HEADING = 30;

  /** Texts from this length on are folded once only. */
  private static final int LONG = 100;

  private final String source;
  private final Map<ListingColumn, Integer> positions;
  private final Remarks remarks;
  private final Map<String, Folded> longTexts = new HashMap<>();

  private ListingTable(String source, Map<ListingColumn, Integer> positions, Remarks remarks) {
    this.source = source;
    this.positions = positions;
    this.remarks = remarks;
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
    for (int i = 0; i < rows.size(); i++) {
      Headings headings = Headings.of(rows.get(i));
      if (headings.positions().size() > 1) {
        var remarks = new Remarks(sheet);
        remarks.addHeadings(rows.get(i), headings);
        var table = new ListingTable(source, headings.positions(), remarks);
        List<ListingRow> read = new ArrayList<>();
        for (PrintedRow row : rows.subList(i + 1, rows.size())) {
          if (table.hasAny(row)) {
            read.add(table.read(row));
          }
        }
        return Optional.of(
            new ReadList(
                source, sheet, headings.positions().keySet(), read, remarks.list(), saved));
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
    var remarks = new Remarks(null);
    Set<ListingColumn> columns = EnumSet.noneOf(ListingColumn.class);
    List<ListingRow> read = readCopied(source, rows, remarks, columns);
    return new ReadList(source, null, columns, read, remarks.list(), null);
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
    return readCopied(source, rows, new Remarks(null), EnumSet.noneOf(ListingColumn.class));
  }

  private static List<ListingRow> readCopied(
      String source, List<PrintedRow> rows, Remarks remarks, Set<ListingColumn> columns)
      throws ListingException {
    List<Line> lines = rows.stream().map(Line::of).toList();
    boolean headed = lines.stream().anyMatch(Line::isHeader);
    List<ListingRow> read = new ArrayList<>();
    ListingTable table =
        headed ? null : new ListingTable(source, byContent(rows, Map.of()), remarks);
    if (table != null && !table.positions.containsKey(ListingColumn.AGENCY)) {
      throw noHeader(source);
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isHeader()) {
        table =
            new ListingTable(
                source, byContent(below(lines, i), line.headings().positions()), remarks);
        remarks.addHeadings(line.row(), line.headings());
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
            + " of agencies");
  }

  /**
   * A row with what it would be as the beginning of a table.
   *
   * @param headings the columns that it names; of no other rows than headers
   * @param isOther whether a table of meetings begins here
   */
  private record Line(PrintedRow row, Headings headings, boolean isOther) {
    static Line of(PrintedRow row) {
      boolean isOther =
          row.cells().values().stream()
              .map(PrintedRow.Cell::text)
              .filter(text -> text.length() < OTHER_HEADING)
              .map(NameKeys::key)
              .anyMatch(key -> key.equals("moaname") || key.equals("meetingdate"));
      return new Line(row, Headings.of(row), isOther);
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
  }

  /** The remarks of one sheet or text. */
  private static final class Remarks {
    private final @Nullable String sheet;
    private final List<ListRemark> all = new ArrayList<>();

    Remarks(@Nullable String sheet) {
      this.sheet = sheet;
    }

    List<ListRemark> list() {
      return all;
    }

    void addHeadings(PrintedRow row, Headings headings) {
      for (Integer position : new TreeSet<>(row.cells().keySet())) {
        if (!headings.positions().containsValue(position)) {
          boolean second = headings.second().contains(position);
          add(
              second ? ListRemark.Kind.COLUMN_TWICE : ListRemark.Kind.COLUMN_IGNORED,
              row.number(),
              null,
              WhiteSpace.fold(row.text(position)));
        }
      }
    }

    void add(ListRemark.Kind kind, int row, @Nullable ListingColumn column, String found) {
      String heading = column == null ? null : column.heading();
      all.add(new ListRemark(kind, sheet, row, heading, found, ""));
    }
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
    return positions.values().stream()
        .anyMatch(position -> !WhiteSpace.isBlank(row.text(position)));
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
    String text = cell.text();
    Folded folded = folded(text);
    if (text.length() > ListingLimits.CELL) {
      remarks.add(ListRemark.Kind.CELL_CUT, row.number(), column, folded.text());
    }
    if (folded.hadBreaks()) {
      remarks.add(ListRemark.Kind.LINE_BREAK, row.number(), column, folded.text());
    }
    return folded.text().isEmpty() ? null : folded.text();
  }

  /** A text in one line. */
  private record Folded(String text, boolean hadBreaks) {
    static Folded of(String text) {
      String cut = text.substring(0, Math.min(text.length(), ListingLimits.CELL));
      String inside = cut.strip();
      boolean hadBreaks = inside.indexOf('\n') >= 0 || inside.indexOf('\r') >= 0;
      return new Folded(WhiteSpace.fold(CleanText.of(cut)), hadBreaks);
    }
  }

  /** Many cells may share one long text: it is folded, and kept, once. */
  private Folded folded(String text) {
    return text.length() < LONG ? Folded.of(text) : longTexts.computeIfAbsent(text, Folded::of);
  }

  private PrintedRow.@Nullable Cell cell(PrintedRow row, ListingColumn column) {
    Integer position = positions.get(column);
    return position == null ? null : row.cells().get(position);
  }
}
