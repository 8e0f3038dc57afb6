package org.atlas287g.ui.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Excel workbook: dates are dates, URLs can be followed, and all text is of the type
 * text. Excel calculates cells of the type formula only, which are never written, so that a text
 * that begins with "=" needs no mark here, and a code keeps the zeros in front.
 */
final class XlsxTable {
  /** The longest text that a cell may hold, in characters. */
  private static final int LONGEST_TEXT = 32_767;

  /** The longest URL that Excel follows, in characters. */
  private static final int LONGEST_URL = 2_079;

  /** How many cells of a sheet Excel lets be links. */
  private static final int MOST_LINKS = 65_530;

  /** Excel counts days from here, and shows none before. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private final Worksheet sheet;
  private int links;

  private XlsxTable(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** A workbook of three sheets: the rows, what they are, and what the columns mean. */
  static <T> byte[] write(RecordTable<T> table, List<T> rows, List<AboutRows.Row> about) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "287(g) Atlas", null)) {
      new XlsxTable(workbook.newWorksheet(table.name())).rows(table, rows);
      new XlsxTable(workbook.newWorksheet("about")).about(about);
      new XlsxTable(workbook.newWorksheet("dictionary"))
          .dictionary(DictionaryTable.rows(List.of(DataDictionary.of(table.list()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private <T> void rows(RecordTable<T> table, List<T> rows) {
    List<RecordTable.Column<T>> columns = table.columns();
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(c, columns.get(c).width());
      sheet.value(0, c, columns.get(c).name());
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, columns.size() - 1);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        cell(r + 1, c, columns.get(c).value().apply(rows.get(r)));
      }
    }
  }

  private void about(List<AboutRows.Row> rows) {
    sheet.width(0, 36);
    sheet.width(1, 90);
    for (int r = 0; r < rows.size(); r++) {
      cell(r, 0, rows.get(r).label());
      sheet.style(r, 0).bold().set();
      cell(r, 1, rows.get(r).value());
    }
  }

  private void dictionary(List<List<String>> rows) {
    int[] widths = {12, 24, 12, 90, 90};
    for (int c = 0; c < widths.length; c++) {
      sheet.width(c, widths[c]);
      sheet.value(0, c, DictionaryTable.HEAD.get(c));
    }
    sheet.range(0, 0, 0, widths.length - 1).style().bold().set();
    sheet.freezePane(0, 1);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < widths.length; c++) {
        cell(r + 1, c, rows.get(r).get(c));
      }
    }
  }

  private void cell(int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case LocalDate date when !date.isBefore(FIRST_DAY) -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case LocalDateTime time when !time.toLocalDate().isBefore(FIRST_DAY) -> {
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
      }
      case Number number -> sheet.value(row, column, number);
      case Boolean flag -> sheet.value(row, column, flag);
      case URI url when canFollow(url) -> {
        links++;
        sheet.hyperlink(row, column, new HyperLink(target(url), url.toString()));
      }
      default -> text(row, column, value.toString());
    }
  }

  private void text(int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }
  }

  /** The library writes a target as it stands; "&" is all of a URL that XML reads as its own. */
  private static String target(URI url) {
    return url.toASCIIString().replace("&", "&amp;");
  }

  /** Records hold URLs of the web only; Excel has limits of its own. */
  private boolean canFollow(URI url) {
    return url.toASCIIString().length() <= LONGEST_URL && links < MOST_LINKS;
  }
}
