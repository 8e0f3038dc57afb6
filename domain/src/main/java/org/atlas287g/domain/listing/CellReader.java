package org.atlas287g.domain.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.text.CleanText;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet or text as one line each, and keeps what is to be remarked. */
final class CellReader {
  /** Texts from this length on are folded once only. */
  private static final int LONG = 100;

  private final @Nullable String sheet;
  private final ListRemarks remarks = new ListRemarks();
  private final Map<String, Folded> longTexts = new HashMap<>();

  CellReader(@Nullable String sheet) {
    this.sheet = sheet;
  }

  /** What was remarked so far. */
  List<ListRemark> remarks() {
    return remarks.list();
  }

  void remark(ListRemark.Kind kind, int row, @Nullable ListColumn column, String found) {
    String heading = column == null ? null : column.heading();
    remarks.add(new ListRemark(kind, sheet, row, heading, found, ""));
  }

  /**
   * The text of a cell.
   *
   * @param position where its column stands; null if there is no such column
   * @return null if it is blank
   */
  @Nullable String text(PrintedRow row, @Nullable Integer position, ListColumn column) {
    PrintedRow.Cell cell = position == null ? null : row.cells().get(position);
    if (cell == null) {
      return null;
    }
    String text = cell.text();
    Folded folded = folded(text);
    if (text.length() > ListingLimits.CELL) {
      remark(ListRemark.Kind.CELL_CUT, row.number(), column, folded.text());
    }
    if (folded.hadBreaks()) {
      remark(ListRemark.Kind.LINE_BREAK, row.number(), column, folded.text());
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
}
