package org.atlas287g.domain.listing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table before its columns are known.
 *
 * @param number the row's number in the file, counted from 1
 * @param cells the cells that are not blank, by column counted from 0
 */
public record PrintedRow(int number, Map<Integer, Cell> cells) {
  /** Copies the map. */
  public PrintedRow {
    cells = Map.copyOf(cells);
  }

  /**
   * A cell that is not blank.
   *
   * @param text what it shows
   * @param isNumber whether a spreadsheet holds it as a number: a date is one
   * @param link the URL that it links to; null if none
   */
  public record Cell(String text, boolean isNumber, @Nullable String link) {
    /** Cuts off what is too long; one character more is kept, which tells that it was. */
    public Cell {
      text = cut(text);
      link = link == null ? null : cut(link);
    }

    private static String cut(String text) {
      int most = ListingLimits.CELL + 1;
      return text.length() <= most ? text : text.substring(0, most);
    }

    /** Text without a link. */
    public static Cell of(String text) {
      return new Cell(text, false, null);
    }
  }

  /** The text of the cell in a column; empty if it is blank. */
  public String text(int column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }
}
