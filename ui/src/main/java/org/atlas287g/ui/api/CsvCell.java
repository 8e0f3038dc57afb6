package org.atlas287g.ui.api;

/** Cells of tables that spreadsheets open without running anything in them. */
public final class CsvCell {
  private CsvCell() {}

  /** The text, marked if a spreadsheet would take it for a formula. */
  public static String text(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
