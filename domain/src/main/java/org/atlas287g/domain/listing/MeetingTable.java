package org.atlas287g.domain.listing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of meetings in a sheet or a text. One begins with its headings, in any order,
 * and ends where another kind of table begins. Lines of one cell, such as "FY 2025", are titles or
 * prose and passed over; a row of fewer cells than columns is not.
 */
public final class MeetingTable {
  /** Where a text has no headings at all, cells are taken in this order. */
  private static final List<MeetingColumn> USUAL =
      List.of(MeetingColumn.NAME, MeetingColumn.DATE, MeetingColumn.LOCATION, MeetingColumn.MODEL);

  private final String source;
  private final CellReader cells;
  private final Set<MeetingColumn> columns = EnumSet.noneOf(MeetingColumn.class);
  private final Set<String> ignored = new HashSet<>();
  private final Beginnings beginnings = new Beginnings();

  private MeetingTable(String source, CellReader cells) {
    this.source = source;
    this.cells = cells;
  }

  /** Where tables of meetings begin in the rows of one file, whose cells repeat each other. */
  static final class Beginnings {
    private final Map<String, Boolean> telling = new HashMap<>();

    /** Whether a table of meetings begins at a row. */
    boolean isAt(PrintedRow row) {
      for (PrintedRow.Cell cell : row.cells().values()) {
        if (telling.computeIfAbsent(cell.text(), MeetingColumn::isTelling)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The meetings of a sheet or text.
   *
   * @param sheet the sheet's name; null for a text
   * @param saved see {@link ReadList#saved()}
   * @return empty if no table of meetings with a row is in it
   */
  public static Optional<ReadList> find(
      String source, @Nullable String sheet, List<PrintedRow> rows, @Nullable LocalDate saved) {
    MeetingTable table = new MeetingTable(source, new CellReader(sheet));
    List<ListingRow> read = table.read(rows, Map.of());
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReadList(source, sheet, table.columns, read, table.cells.remarks(), saved));
  }

  /**
   * The rows of meetings in a text that people copied; where it has no headings at all, the cells
   * are taken in the usual order.
   */
  public static List<ListingRow> readCopied(String source, List<PrintedRow> rows) {
    boolean headed = rows.stream().anyMatch(new Beginnings()::isAt);
    boolean whole = rows.stream().anyMatch(row -> row.cells().size() >= USUAL.size());
    Map<MeetingColumn, Integer> positions = new EnumMap<>(MeetingColumn.class);
    if (!headed && whole) {
      USUAL.forEach(column -> positions.put(column, positions.size()));
    }
    return new MeetingTable(source, new CellReader(null)).read(rows, positions);
  }

  private List<ListingRow> read(List<PrintedRow> rows, Map<MeetingColumn, Integer> usual) {
    List<ListingRow> read = new ArrayList<>();
    Map<MeetingColumn, Integer> positions = usual;
    for (PrintedRow row : rows) {
      if (beginnings.isAt(row)) {
        positions = positions(row);
        columns.addAll(positions.keySet());
      } else if (!positions.isEmpty() && row.cells().size() > 1) {
        if (ListingTable.beginsAt(row, beginnings)) {
          positions = Map.of();
        } else if (hasAny(row, positions)) {
          read.add(read(row, positions));
        }
      }
    }
    return read;
  }

  /** The columns that the headings name; none if they do not name agency and date. */
  private Map<MeetingColumn, Integer> positions(PrintedRow headings) {
    Map<MeetingColumn, Integer> positions = new EnumMap<>(MeetingColumn.class);
    for (Integer position : new TreeSet<>(headings.cells().keySet())) {
      String heading = headings.text(position);
      Optional<MeetingColumn> column = MeetingColumn.of(heading);
      boolean second = column.isPresent() && positions.putIfAbsent(column.get(), position) != null;
      if ((column.isEmpty() || second) && ignored.add(heading)) {
        cells.remark(
            second ? ListRemark.Kind.COLUMN_TWICE : ListRemark.Kind.COLUMN_IGNORED,
            headings.number(),
            null,
            WhiteSpace.fold(heading));
      }
    }
    boolean usable =
        positions.containsKey(MeetingColumn.NAME) && positions.containsKey(MeetingColumn.DATE);
    return usable ? positions : Map.of();
  }

  private static boolean hasAny(PrintedRow row, Map<MeetingColumn, Integer> positions) {
    return positions.values().stream()
        .anyMatch(position -> !WhiteSpace.isBlank(row.text(position)));
  }

  private ListingRow read(PrintedRow row, Map<MeetingColumn, Integer> positions) {
    return ListingRow.ofMeeting(
        source,
        row.number(),
        Objects.requireNonNullElse(text(row, positions, MeetingColumn.NAME), ""),
        text(row, positions, MeetingColumn.MODEL),
        new MeetingCells(
            date(row, positions),
            time(row, positions),
            text(row, positions, MeetingColumn.LOCATION),
            text(row, positions, MeetingColumn.VENUE),
            link(row, positions)));
  }

  private @Nullable String text(
      PrintedRow row, Map<MeetingColumn, Integer> positions, MeetingColumn column) {
    return cells.text(row, positions.get(column), column);
  }

  private static boolean isNumber(
      PrintedRow row, Map<MeetingColumn, Integer> positions, MeetingColumn column) {
    Integer position = positions.get(column);
    PrintedRow.Cell cell = position == null ? null : row.cells().get(position);
    return cell != null && cell.isNumber();
  }

  /** A spreadsheet's number becomes ISO text, with the time of its fraction. */
  private @Nullable String date(PrintedRow row, Map<MeetingColumn, Integer> positions) {
    String text = text(row, positions, MeetingColumn.DATE);
    if (text == null || !isNumber(row, positions, MeetingColumn.DATE)) {
      return text;
    }
    LocalTime time = PrintedTimes.ofSerial(text);
    return PrintedValues.serialAsIso(text) + (time == null ? "" : " " + time);
  }

  private @Nullable String time(PrintedRow row, Map<MeetingColumn, Integer> positions) {
    String text = text(row, positions, MeetingColumn.TIME);
    LocalTime time =
        text != null && isNumber(row, positions, MeetingColumn.TIME)
            ? PrintedTimes.ofSerial(text)
            : null;
    return time == null ? text : time.toString();
  }

  /** Where a cell shows the word "link" or "Virtual", the URL behind it counts. */
  private @Nullable String link(PrintedRow row, Map<MeetingColumn, Integer> positions) {
    for (MeetingColumn column : List.of(MeetingColumn.LINK, MeetingColumn.LOCATION)) {
      Integer position = positions.get(column);
      PrintedRow.Cell cell = position == null ? null : row.cells().get(position);
      if (cell != null && cell.link() != null) {
        return cell.link();
      }
    }
    return text(row, positions, MeetingColumn.LINK);
  }
}
