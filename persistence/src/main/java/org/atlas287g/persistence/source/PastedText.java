package org.atlas287g.persistence.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.PrintedRow;
import org.atlas287g.domain.text.WhiteSpace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Tables as spreadsheets and browsers copy them: parted by tabs, with quoted cells that may hold
 * line breaks; as readers print them, parted by vertical bars; comma- or semicolon-separated; or
 * HTML.
 */
final class PastedText {
  private static final Pattern HTML = Pattern.compile("<t[rd][\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE = Pattern.compile("[-:|\\s]+");

  /** What cannot be seen and databases may refuse. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200b\\ufeff&&[^\\s]]");

  /** In order of preference: a cell may hold the later ones. */
  private static final char[] DELIMITERS = {'\t', '|', ';', ','};

  /**
   * A quotation mark that is not closed within so many characters is one that stands for itself.
   */
  private static final int LONGEST_QUOTED = 2_000;

  /** What stands further to the right belongs to no list. */
  private static final int WIDEST = 200;

  private final String text;
  private final char delimiter;
  private int at;
  private int nextClose = -1;
  private int closeKnownTo;

  private PastedText(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * The rows of what was pasted that are not blank; rules between header and body are left out.
   *
   * @throws ListingException if there is more than {@link ListingLimits} allow
   */
  static List<PrintedRow> rows(String source, String text) throws ListingException {
    return rows(source, text, ListingLimits.CHARACTERS, ListingLimits.ROWS);
  }

  /**
   * The same.
   *
   * @param characters how long the text may be
   * @param most how many rows it may have
   */
  static List<PrintedRow> rows(String source, String text, int characters, int most)
      throws ListingException {
    if (text.length() > characters) {
      throw new ListingException(
          ListingException.Fault.TOO_LONG,
          source + ": more than %,d characters".formatted(characters));
    }
    List<PrintedRow> rows =
        HTML.matcher(text).find()
            ? html(source, text, most)
            : new PastedText(text, delimiter(text)).read(source, most);
    checkNumber(source, rows.size(), most);
    return rows;
  }

  private static void checkNumber(String source, int rows, int most) throws ListingException {
    if (rows > most) {
      throw new ListingException(
          ListingException.Fault.TOO_MANY_ROWS, source + ": more than %,d rows".formatted(most));
    }
  }

  private static List<PrintedRow> html(String source, String text, int most)
      throws ListingException {
    List<Element> lines = Jsoup.parse(text).select("tr");
    checkNumber(source, lines.size(), most);
    List<PrintedRow> rows = new ArrayList<>();
    int number = 0;
    for (Element row : lines) {
      Map<Integer, PrintedRow.Cell> cells = new HashMap<>();
      int position = 0;
      for (Element cell : row.select("> td, > th")) {
        put(cells, position++, cell.text(), link(cell));
      }
      number++;
      if (!cells.isEmpty()) {
        rows.add(new PrintedRow(number, cells));
      }
    }
    return rows;
  }

  /** The URLs that a cell links to, parted as pages part two of them; empty if none. */
  private static String link(Element cell) {
    return String.join(" | ", cell.select("a[href]").eachAttr("href"));
  }

  private static void put(
      Map<Integer, PrintedRow.Cell> cells, int position, String text, String link) {
    String shown = WhiteSpace.fold(UNSEEN.matcher(text).replaceAll(""));
    if (!shown.isEmpty() && position < WIDEST) {
      cells.put(position, new PrintedRow.Cell(shown, false, link.isEmpty() ? null : link));
    }
  }

  /** What parts most lines into three cells or more. */
  private static char delimiter(String text) {
    List<String> lines = text.lines().toList();
    char best = text.indexOf('\t') >= 0 ? '\t' : ',';
    long most = 0;
    for (char candidate : DELIMITERS) {
      long parted =
          lines.stream()
              .filter(line -> line.chars().filter(c -> c == candidate).count() > 1)
              .count();
      if (parted > most) {
        best = candidate;
        most = parted;
      }
    }
    return best;
  }

  private List<PrintedRow> read(String source, int most) throws ListingException {
    List<PrintedRow> rows = new ArrayList<>();
    int number = 0;
    while (at < text.length()) {
      int begin = at;
      Map<Integer, PrintedRow.Cell> cells = delimiter == '|' ? barred() : quoted();
      number++;
      boolean rule = RULE.matcher(text).region(begin, at).matches();
      if (!cells.isEmpty() && !rule) {
        rows.add(new PrintedRow(number, cells));
        checkNumber(source, rows.size(), most);
      }
    }
    return rows;
  }

  /** A line that may begin and end with a bar. */
  private Map<Integer, PrintedRow.Cell> barred() {
    int end = endOfLine(at);
    String line = text.substring(at, end).strip();
    at = end;
    endLine();
    Map<Integer, PrintedRow.Cell> cells = new HashMap<>();
    int position = 0;
    for (String cell : (line.startsWith("|") ? line.substring(1) : line).split("\\|", -1)) {
      put(cells, position++, cell, "");
    }
    return cells;
  }

  private Map<Integer, PrintedRow.Cell> quoted() {
    Map<Integer, PrintedRow.Cell> cells = new HashMap<>();
    int position = 0;
    put(cells, position++, cell(), "");
    while (at < text.length() && text.charAt(at) == delimiter) {
      at++;
      put(cells, position++, cell(), "");
    }
    endLine();
    return cells;
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      int close = closing(at + 1);
      if (close > 0) {
        String cell = text.substring(at + 1, close).replace("\"\"", "\"");
        at = close + 1;
        return cell;
      }
    }
    int begin = at;
    while (at < text.length() && !endsCell(at)) {
      at++;
    }
    return text.substring(begin, at);
  }

  /**
   * The mark that closes a quoted cell: the next that is not doubled and has the cell's end behind
   * it; -1 if there is none near. What was looked through is not looked through again.
   */
  private int closing(int from) {
    int i = Math.max(from, closeKnownTo);
    while (nextClose < from && i < text.length()) {
      int run = i;
      while (run < text.length() && text.charAt(run) == '"') {
        run++;
      }
      if ((run - i) % 2 == 1 && endsCell(run)) {
        nextClose = run - 1;
      }
      i = Math.max(run, i + 1);
      closeKnownTo = i;
    }
    return nextClose >= from && nextClose - from <= LONGEST_QUOTED ? nextClose : -1;
  }

  private boolean endsCell(int position) {
    return position >= text.length()
        || text.charAt(position) == delimiter
        || text.charAt(position) == '\n'
        || text.charAt(position) == '\r';
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }
}
