package org.atlas287g.persistence.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table before its columns are known.
 *
 * @param number the row's number in the file, counted from 1
 * @param cells the cells that are not blank, by column counted from 0
 */
record RawRow(int number, Map<Integer, Cell> cells) {
  /**
   * A cell that is not blank.
   *
   * @param text what it shows
   * @param isNumber whether a spreadsheet holds it as a number: a date is one
   * @param link the address that it links to; null if none
   */
  record Cell(String text, boolean isNumber, @Nullable String link) {
    /** Text without a link. */
    static Cell of(String text) {
      return new Cell(text, false, null);
    }
  }
}
