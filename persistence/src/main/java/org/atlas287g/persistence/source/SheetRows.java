package org.atlas287g.persistence.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.PrintedRow;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one sheet's XML: texts, numbers, and the URLs that cells link to. */
final class SheetRows {
  private static final Pattern POSITION = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern HYPERLINK =
      Pattern.compile("\\s*HYPERLINK\\(\\s*\"([^\"]+)\".*", Pattern.DOTALL);
  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;
  private static final int MOST_ROW_DIGITS = 7;

  /** Each row has a few links; many links over all rows would be looked at for hours. */
  private static final int MOST_LINKED = 10 * ListingLimits.FILE_ROWS;

  private static final int MOST_INDEX_DIGITS = 9;

  private final String source;
  private final List<String> strings;
  private final Map<String, String> targets;
  private final TreeMap<Integer, Map<Integer, PrintedRow.Cell>> rows = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private int row;
  private int column = -1;
  private String type = "";
  private int printed;
  private int linked;

  /**
   * For one sheet.
   *
   * @param strings the workbook's shared texts
   * @param targets what the sheet's relationships lead to, by their ids
   */
  SheetRows(String source, List<String> strings, Map<String, String> targets) {
    this.source = source;
    this.strings = strings;
    this.targets = targets;
  }

  /**
   * The rows that have cells which are not blank, in order.
   *
   * @throws ListingException if there are too many, or if they print too much
   */
  List<PrintedRow> read(byte[] xml) throws XMLStreamException, ListingException {
    try (XmlPart part = new XmlPart(xml)) {
      StringBuilder into = null;
      while (part.next()) {
        String here = part.text();
        if (here != null) {
          if (into != null) {
            SharedTexts.append(into, here);
          }
        } else if (part.isStart("row")) {
          startRow(part.attribute("r"));
        } else if (part.isStart("c")) {
          startCell(part);
        } else if (part.isEnd("c")) {
          endCell();
        } else if (part.isStart("v") || part.isStart("t")) {
          into = text;
        } else if (part.isStart("f")) {
          into = formula;
        } else if (part.isStart("hyperlink")) {
          link(part.attribute("ref"), part.attribute("id"));
        } else {
          into = null;
        }
      }
    }
    List<PrintedRow> list = new ArrayList<>(rows.size());
    rows.forEach((number, cells) -> list.add(new PrintedRow(number, cells)));
    return list;
  }

  /** Rows and cells may leave out their position: they then follow the one before. */
  private void startRow(@Nullable String number) {
    int given = number == null ? -1 : number(number, MOST_ROW_DIGITS);
    row = given < 0 ? row + 1 : given;
    column = -1;
  }

  private void startCell(XmlPart part) {
    int position = column(String.valueOf(part.attribute("r")));
    column = position < 0 ? column + 1 : position;
    String kind = part.attribute("t");
    type = kind == null ? "n" : kind;
    text.setLength(0);
    formula.setLength(0);
  }

  private void endCell() throws ListingException {
    String value = value();
    if (value.isBlank() || column >= ListingLimits.COLUMNS) {
      return;
    }
    // A text that a hundred thousand cells share is a small file and a large list.
    printed += value.length();
    if (printed > ListingLimits.UNPACKED_BYTES) {
      throw new ListingException(
          ListingException.Fault.TOO_LARGE,
          source
              + ": its cells print more than %d million characters"
                  .formatted(ListingLimits.UNPACKED_BYTES >> 20));
    }
    rows.computeIfAbsent(row, _ -> new HashMap<>())
        .put(column, new PrintedRow.Cell(value, type.equals("n"), linkInFormula()));
    if (rows.size() > ListingLimits.FILE_ROWS) {
      throw new ListingException(
          ListingException.Fault.TOO_MANY_ROWS,
          source + ": more than %,d rows".formatted(ListingLimits.FILE_ROWS));
    }
  }

  private @Nullable String linkInFormula() {
    if (formula.isEmpty()) {
      return null;
    }
    Matcher link = HYPERLINK.matcher(formula);
    return link.matches() ? link.group(1) : null;
  }

  private String value() {
    String value = text.toString();
    return switch (type) {
      case "e" -> ""; // "#N/A": the sheet has an error here and no value
      case "s" -> {
        int index = number(value, MOST_INDEX_DIGITS);
        yield index >= 0 && index < strings.size() ? strings.get(index) : "";
      }
      default -> value;
    };
  }

  /** Links stand behind all rows in a sheet's XML. One may span cells ("F7:F8"). */
  private void link(@Nullable String reference, @Nullable String id) throws ListingException {
    String target = id == null ? null : targets.get(id);
    if (reference == null || target == null) {
      return;
    }
    String[] corners = reference.split(":", 2);
    Matcher first = POSITION.matcher(corners[0]);
    Matcher last = POSITION.matcher(corners[corners.length - 1]);
    if (first.matches() && last.matches()) {
      int left = column(first.group(1));
      int right = column(last.group(1));
      var linkedRows =
          rows.subMap(
              Integer.parseInt(first.group(2)), true, Integer.parseInt(last.group(2)), true);
      for (Map<Integer, PrintedRow.Cell> cells : linkedRows.values()) {
        if (++linked > MOST_LINKED) {
          throw new ListingException(
              ListingException.Fault.TOO_LARGE,
              source + ": its links span more than %,d rows".formatted(MOST_LINKED));
        }
        for (int position = left; position <= Math.min(right, ListingLimits.COLUMNS); position++) {
          cells.computeIfPresent(
              position, (_, cell) -> new PrintedRow.Cell(cell.text(), cell.isNumber(), target));
        }
      }
    }
  }

  /** A number of so many digits at most; -1 if a text is none. */
  private static int number(String digits, int most) {
    if (digits.isEmpty() || digits.length() > most) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  /** The column of a position such as "AB12", counted from 0; -1 if it begins with no letter. */
  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < Math.min(letters.length(), MOST_LETTERS); i++) {
      char letter = letters.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * LETTERS + letter - 'A' + 1;
    }
    return column - 1;
  }
}
